/** The owner's settings as the window uses them: language, region, colours. */
import type { Language, Settings } from '../ipc/bindings';
import { on } from '../ipc/events';
import { rpc } from '../ipc/rpc';

const AT_FIRST: Settings = {
  language: 'en',
  region: 'GB',
  currency: 'GBP',
  tax_rates: '',
  payment_days: 14,
  theme: 'system',
  density: 'comfortable',
  start_of_day: '09:00',
  end_of_day: '20:00',
  leap_day: '02-28',
  remind_on_days_off: true,
  notifications: true,
  stays_in_tray: true,
  call_commands: false,
  call_links: false,
  record_calls: false,
  kde_connect: false,
  fritz_box: '',
  hot_key: '',
  call_out: 'shown',
  call_program: '',
  single_keys: true,
  text_size: 100,
};

/** The languages that the owner may choose. */
export const LANGUAGES = ['en', 'pl', 'de'] as const satisfies Language[];

class SettingsState {
  current = $state.raw<Settings>(AT_FIRST);
  #isRead = false;

  /** Takes settings as answered by `settings_get` or `setting_set`, at once. */
  adopt(settings: Settings): void {
    this.current = settings;
    document.documentElement.lang = settings.language;
    if (settings.theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.theme;
  }

  /** Speaks the language that `tag` ("pl-PL") names, as long as there are no settings. */
  speakAs(tag: string): void {
    const language = LANGUAGES.find((known) => tag.toLowerCase().startsWith(known)) ?? 'en';
    this.adopt({ ...this.current, language });
  }

  /** Reads them, and again whenever another program changes them. */
  async load(): Promise<void> {
    this.#follow();
    await this.#read();
  }

  /** As `load`, for a window that has to stand also where the box can't be read now. */
  async loadOrCatchUp(): Promise<void> {
    this.#follow();
    await this.catchUp();
  }

  #follow(): void {
    on('changed', ({ tables }) => {
      if (tables.includes('setting')) void this.#read();
    });
  }

  /** Reads them where that has failed so far; until it succeeds, the machine's language is spoken. */
  async catchUp(): Promise<void> {
    if (this.#isRead) return;
    try {
      await this.#read();
    } catch {
      this.speakAs(navigator.language);
    }
  }

  async #read(): Promise<void> {
    this.adopt(await rpc('settings_get', {}));
    this.#isRead = true;
  }
}

export const settings = new SettingsState();
