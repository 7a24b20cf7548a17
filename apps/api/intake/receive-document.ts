export { receiveDocument } from '#libs/intake';
