/// <reference types="@tarojs/taro" />
declare module '*.scss';
declare module '*.css';

/** Where the server answers; empty for the same origin. */
declare const API_ORIGIN: string;
/** Whether the build was given the plugin that turns speech into text. */
declare const DICTATION: boolean;
