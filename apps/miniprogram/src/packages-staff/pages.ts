/** Pages of those who serve, below packages-staff; they are loaded apart from the residents' pages. */
export const STAFF_PAGES: readonly string[] = ['pages/work/index', 'pages/request/index', 'pages/sort/index', 'pages/list/index', 'pages/notices/index', 'pages/away/index', 'pages/duty/index', 'pages/wishes/index', 'pages/digest/index', 'pages/mediation/index', 'pages/asked/index'];
