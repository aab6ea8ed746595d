export const home = {
  sentence: "합성곱 신경망을 손으로 계산하고, 틀리면 왜 틀렸는지 바로 압니다.",
  noAccount: "계정이 없어도 됩니다.",
  allKinds: "연습할 것 고르기",
  lesson: "네트워크 하나를 처음부터 끝까지",
  skills: "나의 실력",
  skillsNote: "최근 네 문제 가운데 힌트 없이 한 번에 맞힌 문제마다 판이 하나씩 채워집니다.",
};
