import { methodNamed, type MethodName } from '../../domain/content/methods.ts';
import { localised } from '../../i18n/i18n.svelte.ts';

/** A method's name as a person reads it. */
export const methodLabel = (method: MethodName): string => localised(methodNamed(method).label);
/** One line that says what it compares. */
export const methodHelp = (method: MethodName): string => localised(methodNamed(method).help);
