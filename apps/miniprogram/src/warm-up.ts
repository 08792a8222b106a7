/** In WeChat every page of a package is there once the package is. */
export function warmUpPages(): void {}
