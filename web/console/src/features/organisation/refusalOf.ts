import { ProblemError } from '../../common/problemError';
import { texts as common } from '../../common/texts';
import { texts } from './texts';

/** Why the hub refused settings, as a whole; what is wrong with one field stands beside it. */
export function refusalOf(error: Error): string {
  if (!(error instanceof ProblemError)) {
    return common.wentWrong;
  }
  if (error.code === 'changed-meanwhile') {
    return texts.changed;
  }
  if (error.code === 'last-admin') {
    return texts.lastAdmin;
  }
  return Object.keys(error.fields).length > 0 ? texts.wrong : (common.refusals[error.code] ?? common.wentWrong);
}
