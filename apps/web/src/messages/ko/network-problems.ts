import type { Messages } from "../messages.ts";

export const networkProblems: Messages["networkProblems"] = {
  places: {
    layer: "층 “{layer}”: {reason}",
    "layer-line": "층 “{layer}”, {line}행: {reason}",
    line: "{line}행: {reason}",
    byte: "{byte}번째 바이트: {reason}",
    path: "{path}: {reason}",
    nowhere: "{reason}",
  },
  reasons: {
    "took-too-long": "읽는 데 너무 오래 걸려 멈췄습니다.",
    failed: "읽지 못했습니다.",
    malformed: "읽을 수 없습니다. 있어야 할 것: {expected}, 적혀 있는 것: {found}.",
    "too-large":
      "{what, select, bytes {텍스트나 파일이 너무 깁니다. {got}바이트(글자)인데 {limit}까지만 읽습니다.} nodes {층이 너무 많습니다. {got}개인데 {limit}개까지만 읽습니다.} depth {너무 깊이 겹쳐 있습니다. {got}단계인데 {limit}단계까지만 읽습니다.} other {너무 많습니다. {got}인데 {limit}까지만 읽습니다.}}",
    "unknown-block": "“{name}”: 여기서 모르는 층이나 블록이라 무엇을 하는지 알 수 없습니다.",
    "unknown-order":
      "“{name}”: 직접 만든 클래스처럼 여기서 모르는 클래스라서 출력만으로는 forward()가 모듈을 부르는 순서를 알 수 없습니다. 출력된 순서대로 이어진다면 {name}( 대신 Sequential(로 쓰세요. 아니면 forward()가 있는 클래스 코드를 붙여 넣거나, ONNX 파일 또는 Keras의 to_json() 결과를 쓰세요.",
    "no-layers": "층이 하나도 없습니다. print(model)의 출력 전체나 층이 적힌 코드를 붙여넣으세요.",
    missing: "{what, select, input {네트워크의 입력 크기가 없습니다.} other {“{what}” 부분이 빠졌습니다.}}",
    "no-length": "{nth}번째 축의 길이가 {length}입니다. 1 이상의 정수여야 합니다.",
    "unknown-length": "{nth}번째 축의 길이가 숫자가 아니라 이름 “{called}”뿐입니다.",
    "partly-shared": "가중치 “{weight}”만 “{other}” 층과 함께 쓰고 나머지 가중치는 따로 씁니다.",
    "not-translatable": "이 설정과 이 입력으로는 “{layer}” 층을 여기서 계산할 수 없습니다.",
    unsupported: "{framework}의 “{layer}”: 여기서 모르는 층입니다.",
    unreadable: "설정 “{path}”의 값을 읽을 수 없습니다.",
    "invalid-setting": "설정 “{path}”의 값이 없거나, 모르는 설정이거나, 범위를 벗어났습니다.",
    "unknown-layer": "“{type}”: 여기서 모르는 층입니다.",
    "channels-mismatch": "채널 {expected}개를 받는 층인데 {got}개가 들어옵니다.",
    "features-mismatch": "특징 {expected}개를 받는 층인데 {got}개가 들어옵니다.",
    "same-with-stride": "“same” 패딩은 보폭이 1일 때만 쓸 수 있는데 보폭이 {stride}입니다.",
    "padding-exceeds-half-kernel":
      "{nth}번째 축에서 패딩 {padding}칸은 커널 크기 {kernel}의 절반보다 큽니다.",
    "stride-with-dilation":
      "보폭 {stride}, 팽창 {dilation}: 함께 쓸 수 없습니다. 둘 중 하나는 1이어야 합니다.",
    "output-padding-too-large":
      "{nth}번째 축의 출력 패딩이 {outputPadding}입니다. {limit}보다 작아야 합니다.",
    "normalized-shape-mismatch": "{expected} 크기로 정규화하는 층인데 입력의 끝은 {got}입니다.",
    "single-value": "묶음 {groups}개에 값이 하나씩만 있습니다. 값 하나로는 분산을 구할 수 없습니다.",
    "mode-for-other-rank": "“{mode}” 방식은 축이 {rank}개인 입력에는 쓸 수 없습니다.",
    "unknown-activation": "활성화 함수 “{activation}”: 여기서 모르는 함수입니다.",
    "unknown-batch": "결과가 배치 크기에 따라 달라지는데 배치 크기가 적혀 있지 않습니다.",
    "batches-differ": "입력들의 배치 크기가 서로 다릅니다: {batches}.",
    "kernel-mismatch": "커널은 {expected}인데 가중치의 크기는 {got}입니다.",
    "missing-input": "입력이 {expected}개 필요한데 {got}개만 있습니다.",
    "missing-constant": "필요한 상수 “{constant}” 값이 없습니다.",
    "wrong-input":
      "{expected, select, maps {특징 맵을} vector {벡터를} other {다른 입력을}} 받는 층인데 {got, select, maps {특징 맵이} vector {벡터가} other {축에 뜻이 없는 수들이}} 들어옵니다.",
    "kernel-exceeds-input": "{nth}번째 축에서 커널은 {kernel}칸을 덮는데 패딩한 입력은 {input}칸뿐입니다.",
    "size-too-large": "{nth}번째 축의 커널 {kernel}칸, 입력 {input}칸: 정확히 나타내기에는 너무 큽니다.",
    "wrong-rank": "축 {expected}개를 받는 층인데 입력의 축은 {got}개입니다.",
    "wrong-input-count": "입력 {expected}개를 받는 층인데 {got}개가 들어옵니다.",
    "no-output": "{nth}번째 축에 남는 것이 없습니다. 출력이 {output}칸이 됩니다.",
    "output-too-large": "{nth}번째 축의 출력이 {output}칸: 정확히 나타내기에는 너무 큽니다.",
    "padding-exceeds-input":
      "{nth}번째 축의 입력이 {input}칸이라 패딩 {padding}칸을 그 값들로 채울 수 없습니다.",
    "cropping-exceeds-input": "{nth}번째 축에서 {cropping}칸을 잘라 내는데 입력은 {input}칸뿐입니다.",
    "axis-out-of-range": "{axis}번 축이 없습니다. 입력의 축은 {rank}개입니다.",
    "axes-not-distinct": "축은 하나씩 한 번만 적어야 합니다: {axes}.",
    "axes-out-of-order": "축의 순서가 맞지 않습니다: {start}번부터 {end}번까지.",
    "factor-does-not-divide": "{length}: {factor}(으)로 나누어떨어지지 않습니다.",
    "sizes-differ":
      "모양을 바꿔도 수의 개수는 같아야 합니다. 들어오는 것은 {expected}개, 나가는 것은 {got}개입니다.",
    "shapes-do-not-broadcast": "입력들의 {nth}번째 축 길이가 서로 다릅니다: {lengths}.",
    "lengths-differ":
      "이어 붙일 입력들은 다른 축의 길이가 같아야 하는데, {nth}번째 축의 길이가 서로 다릅니다: {lengths}.",
    "groups-do-not-divide-input": "입력 채널 {channels}개를 그룹 {groups}개로 나눌 수 없습니다.",
    "groups-do-not-divide-output": "출력 채널 {channels}개를 그룹 {groups}개로 나눌 수 없습니다.",
    "channels-out-of-range": "{start}번부터 {end}번까지의 채널을 받는 층인데 입력 채널은 {channels}개입니다.",
    "too-many-features": "특징 {features}개: 정확히 나타내기에는 너무 많습니다.",
    "duplicate-name": "이름이 같은 층이 또 있습니다.",
    "unknown-source": "입력으로 쓰는 “{source}” 층이 없습니다.",
    circular: "층들이 서로의 출력을 기다립니다: {circle}.",
    "shares-with-another-layer": "가중치를 함께 쓰는 “{shared}” 층이 서로 다른 층입니다.",
    "shared-weights-differ":
      "“{shared}” 층과 “{weight}” 가중치를 함께 쓰는데, 이 입력에는 {expected} 대신 {got} 크기가 필요합니다.",
  },
};
