/** `wenbao doctor`: whether the configured language model can be used, step by step. */
import { examineLanguageModel } from '../../model/examine-language-model.ts';
import type { RegisterCommand } from './command.ts';
import { wrapText } from './terminal-text.ts';

export const registerDoctor: RegisterCommand = (program, run, say) => {
  program
    .command('doctor')
    .description(say('doctor.description'))
    .action(
      run(async (context) => {
        const { config, print, width } = context;
        const { languageModel } = config;
        if (!languageModel) {
          await print(wrapText(say('doctor.none'), width));
          return 0;
        }
        await print(wrapText(say('doctor.sent', { server: new URL(languageModel.baseUrl).host }), width));
        let good = true;
        for await (const { step, passed, detail } of examineLanguageModel(languageModel, config.home)) {
          good &&= passed;
          const said =
            step === 'shape' && passed && detail === 'text'
              ? say('doctor.shape.words')
              : say(`doctor.${step}.${passed ? 'good' : 'bad'}`, { detail });
          await print(wrapText(`${passed ? '✓' : '✗'} ${said}`, width, '  '));
        }
        await print(wrapText(say(good ? 'doctor.good' : 'doctor.bad'), width));
        return good ? 0 : 1;
      }),
    );
};
