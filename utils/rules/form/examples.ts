import { YamlFault } from '../yaml/fault.ts';
import { readYaml } from '../yaml/read.ts';
import { writeYaml } from '../yaml/write.ts';

/** An example as the form shows it: a text, or a scene written like the rule itself. */
export interface FormExample {
  text: string;
  /** `text` describes a draft with its thread, recipients or record. */
  isScene: boolean;
}

/** An example of a rule as the form shows it. */
export function formExample(value: unknown): FormExample {
  if (typeof value === 'string') return { text: value, isScene: false };
  return { text: writeYaml(value).trimEnd(), isScene: true };
}

/** The example that it stands for. A scene that cannot be read stays a text, for the check to tell. */
export function exampleOf({ text, isScene }: FormExample): unknown {
  if (!isScene) return text.trim();
  try {
    return readYaml(text).value ?? text;
  } catch (error) {
    if (error instanceof YamlFault) return text;
    throw error;
  }
}

/** What is wrong with the writing of a scene. */
export function sceneFault({ text, isScene }: FormExample): YamlFault | undefined {
  if (!isScene) return undefined;
  try {
    readYaml(text);
    return undefined;
  } catch (error) {
    if (error instanceof YamlFault) return error;
    throw error;
  }
}
