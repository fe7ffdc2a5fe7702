/** A voice for Chinese as it is spoken here, better one of the device than one of the network. */
export function findVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis
    .getVoices()
    .filter(({ lang }) => /^(?:zh|cmn)(?:[-_]|$)/i.test(lang) && !/HK|TW|yue/i.test(lang));
  return voices.find(({ localService }) => localService) ?? voices[0];
}
