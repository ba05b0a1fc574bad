import type { EmployerBoard } from './employerBoard.ts'

// biome-ignore format: one line a board
export const ukg: EmployerBoard[] = [
  ['CA', 'East Valley Community Health Center', 'https://eastvalley.rec.pro.ukg.net/eas1022easv/JobBoard/e70b10a1-bd32-4f10-8af3-b3ecf620c086'],
  ['CT', 'Community Health Resources', 'https://recruiting.ultipro.com/COM1063CHRI/JobBoard/b94848f1-373d-444d-80f0-e324dae8d006'],
  ['IL', 'Rosecrance', 'https://recruiting.ultipro.com/ROS1002RHN/JobBoard/389ddb2f-d29b-4181-966c-d25f81a974db'],
  ['IN', 'Deaconess Health System', 'https://deaconess.rec.pro.ukg.net/dea1005deac/JobBoard/a1f943e7-8d4d-4348-bf5e-4664f78d3abb'],
  ['KS', 'Ascentist Healthcare', 'https://ascentist.rec.pro.ukg.net/asc1500ahws/JobBoard/fe77992b-147f-4e3a-8323-b85161fa9e51'],
  ['LA', 'Allegiance Health Management', 'https://allegiance.rec.pro.ukg.net/all1049ahmi/JobBoard/096607a9-5a71-4722-80e2-3955941393eb'],
  ['MA', 'Behavioral Health Network', 'https://bhnteam.rec.pro.ukg.net/beh1500behn/JobBoard/7eeb8a3f-4e08-4218-b028-09f24af143fc'],
  ['MD', 'Meritus Health', 'https://recruiting.ultipro.com/MER1012MERH/JobBoard/23a054d5-dd9d-4a01-ba62-0bc75b4673d6'],
  ['MN', 'Summit Orthopedics', 'https://recruiting.ultipro.com/SUM1008SUMOR/JobBoard/a8eac62e-c51f-41ad-acc8-a69c75cad4cc'],
  ['NC', 'Boice-Willis Clinic', 'https://boicewillis.rec.pro.ukg.net/boi1500boice/JobBoard/e57121c1-bb4a-4c66-ace6-76857b723e54'],
  ['NC', 'Carolinas ContinueCARE Hospital', 'https://chc1996.rec.pro.ukg.net/bap1004bhst/JobBoard/e4725066-fb7a-496e-b8de-ccd322f07b3a'],
  ['NJ', 'Bergen New Bridge Medical Center', 'https://recruiting.ultipro.com/BER1003BRMC/JobBoard/7362b0d4-9214-406f-86b5-85f44c6f1238'],
  ['NY', 'Wyckoff Heights Medical Center', 'https://recruiting.ultipro.com/WYC1000WHMC/JobBoard/5e6bf310-55e9-45dd-8252-85e4c670f433'],
  ['OH', 'Equitas Health', 'https://equitashealth.rec.pro.ukg.net/equ1501ehic/JobBoard/9e36453c-6e8b-42c6-a5fc-ebe543ab74b0'],
  ['PA', 'Public Health Management Corporation', 'https://recruiting.ultipro.com/PUB1002/JobBoard/c8784846-358b-1bec-45e9-f994af5fccee'],
  ['SC', 'Self Regional Healthcare', 'https://recruiting.ultipro.com/GRE1050GNHP/JobBoard/2b67ecb4-00fb-4863-931a-7bf0ebcb493a'],
  ['TN', 'Holston Medical Group', 'https://recruiting.ultipro.com/HOL1003HOLST/JobBoard/29cfd9fc-f6cf-497a-850f-02fa9703fd30'],
  ['TX', 'North Texas Medical Center', 'https://chc1996.rec.pro.ukg.net/bap1004bhst/JobBoard/552e4b54-4518-49d6-8877-99604ad0c8cc'],
  ['VA', 'Chesapeake Regional Healthcare', 'https://crhukg.rec.pro.ukg.net/che1503chpe/JobBoard/09584b08-b32f-4882-8c7b-223bbd8e3851'],
  ['VA', 'Johnson Health Center', 'https://recruiting.ultipro.com/JOH1014JHC/JobBoard/5507b538-c713-4874-a0c9-7b0358c3e5ec'],
  [null, 'Community Hospital Corporation', 'https://chc1996.rec.pro.ukg.net/bap1004bhst/JobBoard/098ea05c-fac2-480e-9f6b-67d292ea9dfc'],
  [null, 'Community Memorial Hospital', 'https://cmh150.rec.pro.ukg.net/com1110cmmh/JobBoard/342af994-199f-4e04-b2fc-ecdb53aaea76'],
  [null, 'Surgery Partners', 'https://recruiting.ultipro.com/SUR1004SRGY/JobBoard/aa616d8f-f2a8-46c2-8f8e-1ca56e162ffd', '2026-09-20', 686],
]
