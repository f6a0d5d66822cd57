/** What is done on the playground before its picture is taken. The questions are sober ones, about facts. */
export interface Scene {
  /** The picture's name in docs/pictures, without '.light.png'. */
  readonly name: string;
  /** The articles that it is over. */
  readonly corpus: 'seeds' | 'examples/bridge';
  /** The command as the playground shows it, such as '/ask'; null: somebody else's message is posted. */
  readonly command: string | null;
  /** What is typed, by the option's name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Afterwards, in order, the buttons of the newest message that are pressed; each brings one more message. */
  readonly presses?: readonly string[];
  /** Then an option of its menu, by how it begins. */
  readonly chooses?: string;
  /** What is shown: the newest message unless told, or the window as it is. */
  readonly shows?: 'window';
}

const asked = { question: 'how much will the repair cost?' };

export const scenes: readonly Scene[] = [
  { name: 'ask', corpus: 'examples/bridge', command: '/ask', fields: asked },
  { name: 'around', corpus: 'examples/bridge', command: '/ask', fields: asked, chooses: '3. ' },
  {
    name: 'silence',
    corpus: 'examples/bridge',
    command: '/ask',
    fields: { question: 'who built the motorway crossing at Hallow Weir?' },
  },
  { name: 'quote', corpus: 'seeds', command: '/quote', fields: { speaker: 'Paredes' } },
  {
    name: 'verify',
    corpus: 'seeds',
    command: '/verify',
    fields: {
      text: 'Police and emergency responders on the scene at the Siesta Inn in El Monte, east LA at 5.45 p.m.',
    },
  },
  {
    name: 'find',
    corpus: 'seeds',
    command: null,
    fields: { text: 'The officers were responding to a call of a stabbing at a motel in El Monte.' },
    presses: ['Find this in the coverage'],
  },
  { name: 'compare', corpus: 'seeds', command: '/compare', fields: { topic: 'the call to the motel' } },
  { name: 'timeline', corpus: 'seeds', command: '/timeline', fields: { topic: 'the motel' } },
  { name: 'sources', corpus: 'seeds', command: '/sources' },
  { name: 'card', corpus: 'seeds', command: '/sources', chooses: 'Los Angeles prosecutor' },
  { name: 'about', corpus: 'seeds', command: '/about' },
  { name: 'admin', corpus: 'seeds', command: '/admin reload' },
  { name: 'playground', corpus: 'examples/bridge', command: '/ask', fields: asked, shows: 'window' },
];
