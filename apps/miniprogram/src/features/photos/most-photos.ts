/** Photos beside the words of a request or an answer (the server takes no more). */
export const MOST_PHOTOS = 9;
