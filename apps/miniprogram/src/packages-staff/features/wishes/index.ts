export { wishTexts } from './texts';
export { WishCards } from './wish-cards';
export { WishesDoor } from './wishes-door';
export { WishesScreen } from './wishes-screen';
