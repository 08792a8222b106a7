import { Module } from '@nestjs/common';
import { RequestsModule } from '../requests/index.js';
import { TellByText } from './application/tell-by-text.js';

@Module({
  imports: [RequestsModule],
  providers: [TellByText],
  exports: [TellByText],
})
export class TextMessagesModule {}
