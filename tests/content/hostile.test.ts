import { hostileBody } from './bad-input/hostile-body.ts';
import { hostileBytes } from './bad-input/hostile-bytes.ts';
import { hostileCharacters } from './bad-input/hostile-characters.ts';
import { hostileFiles } from './bad-input/hostile-files.ts';
import { hostileYaml } from './bad-input/hostile-yaml.ts';
import { testEach } from './bad-input/tried.ts';

testEach({
  'characters that are no letters of a text': hostileCharacters,
  'encodings, and what an edit leaves behind': hostileBytes,
  'YAML that programs make more of than a text': hostileYaml,
  'files that are none, or stand in the wrong place': hostileFiles,
  'code in the text of a code': hostileBody,
});
