import type { enCommands } from './en.ts';

/* The commands and their options in Portuguese. */

export const ptCommands: typeof enCommands = {
  ask: {
    name: 'perguntar',
    description: 'Uma resposta com as próprias palavras dos artigos e a fonte',
    options: {
      question: { name: 'pergunta', description: 'O que você quer saber?' },
      outlet: { name: 'veículo', description: 'Só artigos deste veículo' },
      speaker: { name: 'pessoa', description: 'Só declarações desta pessoa' },
      from: { name: 'desde', description: 'Só artigos publicados neste dia ou depois (AAAA-MM-DD)' },
      to: { name: 'até', description: 'Só artigos publicados neste dia ou antes (AAAA-MM-DD)' },
      results: { name: 'resultados', description: 'Trechos por página (3 por padrão)' },
      private: { name: 'privado', description: 'Só você vê a resposta' },
    },
  },
  quote: {
    name: 'citar',
    description: 'O que uma pessoa disse, segundo os artigos',
    options: {
      speaker: { name: 'pessoa', description: 'De quem?' },
      about: { name: 'sobre', description: 'Só o que ela diz sobre isto' },
      private: { name: 'privado', description: 'Só você vê a resposta' },
    },
  },
  verify: {
    name: 'verificar',
    description: 'Verificar se uma citação está nos artigos, palavra por palavra',
    options: {
      text: { name: 'texto', description: 'A citação; depois de um travessão no final, a quem é atribuída' },
      outlet: { name: 'veículo', description: 'O veículo a que é atribuída' },
      speaker: { name: 'pessoa', description: 'A pessoa a quem é atribuída' },
      certificate: {
        name: 'certificado',
        description: 'Em vez de um texto: o certificado de uma citação, para conferir',
      },
    },
  },
  check: {
    name: 'conferir',
    description: 'Conferir as citações de um rascunho antes de publicar',
    options: {
      file: { name: 'arquivo', description: 'Um arquivo de texto, Markdown, HTML, DOCX ou PDF' },
      text: { name: 'texto', description: 'Ou o próprio texto' },
    },
  },
  compare: {
    name: 'comparar',
    description: 'O que cada veículo diz sobre um assunto, lado a lado',
    options: {
      topic: { name: 'assunto', description: 'Qual assunto?' },
      private: { name: 'privado', description: 'Só você vê a resposta' },
    },
  },
  timeline: {
    name: 'cronologia',
    description: 'O que aconteceu e quando, com as palavras dos artigos',
    options: {
      topic: { name: 'assunto', description: 'Só o que trata disto' },
      private: { name: 'privado', description: 'Só você vê a resposta' },
    },
  },
  sources: {
    name: 'fontes',
    description: 'Os artigos citados nas respostas',
    options: {
      outlet: { name: 'veículo', description: 'Só artigos deste veículo' },
      query: { name: 'palavras', description: 'Só artigos com estas palavras no título ou no texto' },
      sort: { name: 'ordem', description: 'A ordem (por padrão, a de inclusão)' },
      page: { name: 'página', description: 'A página a mostrar' },
    },
    sorts: {
      newest: 'mais recentes primeiro',
      oldest: 'mais antigos primeiro',
      outlet: 'por veículo',
      longest: 'mais longos primeiro',
    },
  },
  changes: {
    name: 'mudanças',
    description: 'O que mudou nos artigos desde que foram vistos pela primeira vez',
    options: { article: { name: 'artigo', description: 'Só este artigo, palavra por palavra' } },
  },
  about: { name: 'sobre', description: 'O que este bot sabe e o que ele guarda' },
  find: { name: 'Buscar isto na cobertura' },
  coverage: {
    name: 'cobertura',
    description: 'Adicionar e remover artigos, para quem cuida deles',
    subcommands: {
      add: { name: 'adicionar', description: 'Adicionar um artigo' },
      assign: { name: 'atribuir', description: 'Escolher qual cobertura responde em um canal ou neste servidor' },
      create: { name: 'criar', description: 'Criar uma cobertura' },
      gaps: { name: 'lacunas', description: 'As perguntas sem resposta' },
      list: { name: 'lista', description: 'As coberturas de que você cuida e onde elas respondem' },
      remove: { name: 'remover', description: 'Remover um artigo' },
    },
    options: {
      address: { name: 'endereço', description: 'O endereço dele na web' },
      file: { name: 'arquivo', description: 'Um arquivo de texto, Markdown ou HTML' },
      article: { name: 'artigo', description: 'O artigo' },
      coverage: { name: 'cobertura', description: 'A cobertura' },
      channel: { name: 'canal', description: 'O canal; sem ele, o servidor inteiro' },
      name: { name: 'nome', description: 'O nome: letras, algarismos e hifens' },
    },
  },
  follow: {
    name: 'acompanhar',
    description: 'Contar a este canal o que há de novo sobre algo',
    subcommands: {
      start: { name: 'começar', description: 'Acompanhar algo neste canal' },
      list: { name: 'lista', description: 'O que este canal acompanha' },
      stop: { name: 'parar', description: 'Deixar de acompanhar algo' },
    },
    options: {
      question: { name: 'pergunta', description: 'Uma pessoa, um assunto ou uma pergunta' },
      every: { name: 'ritmo', description: 'Com que frequência no máximo (por padrão, a cada hora)' },
      from: { name: 'silêncio-de', description: 'A hora a partir da qual nada é publicado, de 0 a 23' },
      to: { name: 'silêncio-até', description: 'A hora a partir da qual se publica de novo, de 0 a 23' },
      zone: { name: 'fuso', description: 'O fuso horário, como America/Sao_Paulo (por padrão, UTC)' },
      number: { name: 'número', description: 'O número na lista' },
    },
    paces: { hour: 'a cada hora', day: 'a cada dia' },
  },
  admin: {
    name: 'admin',
    description: 'Para quem administra este bot',
    subcommands: {
      reload: { name: 'recarregar', description: 'Ler os artigos de novo' },
      stats: { name: 'estatísticas', description: 'O que o bot fez desde que foi iniciado' },
    },
  },
};
