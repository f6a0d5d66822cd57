import type { enCommands } from './en.ts';

/* The commands and their options in Spanish. */

export const esCommands: typeof enCommands = {
  ask: {
    name: 'preguntar',
    description: 'Una respuesta con las propias palabras de los artículos y su fuente',
    options: {
      question: { name: 'pregunta', description: '¿Qué quiere saber?' },
      outlet: { name: 'medio', description: 'Solo artículos de este medio' },
      speaker: { name: 'persona', description: 'Solo declaraciones de esta persona' },
      from: { name: 'desde', description: 'Solo artículos publicados este día o después (AAAA-MM-DD)' },
      to: { name: 'hasta', description: 'Solo artículos publicados este día o antes (AAAA-MM-DD)' },
      results: { name: 'resultados', description: 'Extractos por página (3 si no se indica)' },
      private: { name: 'privado', description: 'Solo usted ve la respuesta' },
    },
  },
  quote: {
    name: 'citar',
    description: 'Lo que ha dicho una persona, según los artículos',
    options: {
      speaker: { name: 'persona', description: '¿De quién?' },
      about: { name: 'sobre', description: 'Solo lo que dice sobre esto' },
      private: { name: 'privado', description: 'Solo usted ve la respuesta' },
    },
  },
  verify: {
    name: 'verificar',
    description: 'Comprobar si una cita está en los artículos, palabra por palabra',
    options: {
      text: { name: 'texto', description: 'La cita; tras una raya al final, a quién se atribuye' },
      outlet: { name: 'medio', description: 'El medio al que se atribuye' },
      speaker: { name: 'persona', description: 'La persona a la que se atribuye' },
      certificate: {
        name: 'certificado',
        description: 'En lugar de un texto: el certificado de una cita, para comprobarlo',
      },
    },
  },
  check: {
    name: 'revisar',
    description: 'Revisar las citas de un borrador antes de publicarlo',
    options: {
      file: { name: 'archivo', description: 'Un archivo de texto, Markdown, HTML, DOCX o PDF' },
      text: { name: 'texto', description: 'O el propio texto' },
    },
  },
  compare: {
    name: 'comparar',
    description: 'Lo que dice cada medio sobre un tema, lado a lado',
    options: {
      topic: { name: 'tema', description: '¿Qué tema?' },
      private: { name: 'privado', description: 'Solo usted ve la respuesta' },
    },
  },
  timeline: {
    name: 'cronología',
    description: 'Qué pasó y cuándo, con las palabras de los artículos',
    options: {
      topic: { name: 'tema', description: 'Solo lo que trata de esto' },
      private: { name: 'privado', description: 'Solo usted ve la respuesta' },
    },
  },
  sources: {
    name: 'fuentes',
    description: 'Los artículos que se citan',
    options: {
      outlet: { name: 'medio', description: 'Solo artículos de este medio' },
      query: { name: 'palabras', description: 'Solo artículos con estas palabras en el titular o en el texto' },
      sort: { name: 'orden', description: 'El orden (si no se indica, como se añadieron)' },
      page: { name: 'página', description: 'La página que se muestra' },
    },
    sorts: {
      newest: 'los más recientes primero',
      oldest: 'los más antiguos primero',
      outlet: 'por medio',
      longest: 'los más largos primero',
    },
  },
  changes: {
    name: 'cambios',
    description: 'Qué ha cambiado en los artículos desde que se vieron por primera vez',
    options: { article: { name: 'artículo', description: 'Solo este artículo, palabra por palabra' } },
  },
  about: { name: 'acerca-de', description: 'Qué sabe este bot y qué guarda' },
  find: { name: 'Buscar esto en la cobertura' },
  coverage: {
    name: 'cobertura',
    description: 'Añadir y quitar artículos, para quienes los gestionan',
    subcommands: {
      add: { name: 'añadir', description: 'Añadir un artículo' },
      assign: { name: 'asignar', description: 'Elegir qué cobertura responde en un canal o en este servidor' },
      create: { name: 'crear', description: 'Crear una cobertura' },
      gaps: { name: 'vacíos', description: 'Las preguntas sin respuesta' },
      list: { name: 'lista', description: 'Las coberturas que gestiona y dónde responden' },
      remove: { name: 'quitar', description: 'Quitar un artículo' },
    },
    options: {
      address: { name: 'dirección', description: 'Su dirección web' },
      file: { name: 'archivo', description: 'Un archivo de texto, Markdown o HTML' },
      article: { name: 'artículo', description: 'El artículo' },
      coverage: { name: 'cobertura', description: 'La cobertura' },
      channel: { name: 'canal', description: 'El canal; sin él, todo el servidor' },
      name: { name: 'nombre', description: 'Su nombre: letras, cifras y guiones' },
    },
  },
  follow: {
    name: 'seguir',
    description: 'Contar a este canal qué hay de nuevo sobre algo',
    subcommands: {
      start: { name: 'empezar', description: 'Seguir algo en este canal' },
      list: { name: 'lista', description: 'Lo que sigue este canal' },
      stop: { name: 'terminar', description: 'Dejar de seguir algo' },
    },
    options: {
      question: { name: 'pregunta', description: 'Una persona, un tema o una pregunta' },
      every: { name: 'ritmo', description: 'Con qué frecuencia como mucho (si no se indica, cada hora)' },
      from: { name: 'silencio-desde', description: 'La hora desde la que no se publica nada, de 0 a 23' },
      to: { name: 'silencio-hasta', description: 'La hora desde la que se vuelve a publicar, de 0 a 23' },
      zone: { name: 'zona-horaria', description: 'La zona horaria, como Europe/Madrid (si no se indica, UTC)' },
      number: { name: 'número', description: 'Su número en la lista' },
    },
    paces: { hour: 'cada hora', day: 'cada día' },
  },
  admin: {
    name: 'admin',
    description: 'Para quienes administran este bot',
    subcommands: {
      reload: { name: 'recargar', description: 'Volver a leer los artículos' },
      stats: { name: 'estadísticas', description: 'Qué ha hecho el bot desde que se inició' },
    },
  },
};
