/** Loaded in the browser in both languages, for when nothing else works: keep it small. */
export const errors = {
  title: "페이지를 보여 드리지 못했습니다",
  text: "처리하는 중에 문제가 생겼습니다. 사용자의 잘못이 아닙니다. 적어 둔 답은 이 기기에, 확인한 답은 서버에 그대로 있습니다.",
  retry: "다시 시도",
  home: "첫 페이지로",
  tooOften:
    "짧은 시간에 문제를 아주 많이 열었습니다. {minutes}분 뒤에 이어서 하세요. 적은 답은 이 기기에 남아 있습니다.",
  number: "문의할 때 이 번호를 알려 주세요: {digest}",
};
