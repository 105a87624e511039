import type { MethodName } from '../../domain/content/methods.ts';
import { t } from '../../i18n/i18n.svelte.ts';

/** A method's name as a person reads it. */
export const methodLabel = (method: MethodName): string => t(`similar.method_${method}`);
/** One line that says what it compares. */
export const methodHelp = (method: MethodName): string => t(`similar.methodHelp_${method}`);
