/// <reference types="@tarojs/taro" />
declare module '*.scss';
declare module '*.css';

/** Where the server answers; empty for the same origin. */
declare const API_ORIGIN: string;
