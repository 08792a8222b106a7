import { mergeInternalComponents } from '@tarojs/shared';
import spokenAttributes from './attributes';

// The templates number their attributes in alphabetical order; the running program must count the same ones.
mergeInternalComponents(spokenAttributes);
