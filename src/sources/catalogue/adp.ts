import type { EmployerBoard } from './employerBoard.ts'

// biome-ignore format: one line a board
export const adp: EmployerBoard[] = [
  ['AK', 'Seward Community Health Center', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=042a444c-2ac5-40fe-b934-2c92b79cf016&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['AR', 'Jefferson Regional Medical Center', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=542f7b59-1156-4a17-a729-f8cd9337acf6&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['CA', 'Northeast Valley Health Corporation', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=2a4a9296-9e6d-4ccc-b2d8-ac07b4f2b586&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['CT', 'Wellmore Behavioral Health', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=7e111dd0-1043-4f54-95bf-fae83ca31e7c&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['HI', 'University Health Partners of Hawaii', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=2b465708-28c5-49ed-89c5-fa3ed1bc56c8&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['LA', 'David Raines Community Health Centers', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=053182bb-9fad-4595-b657-764535319853&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['MO', 'FCC Behavioral Health', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=7d1b6151-16eb-4e36-96cf-c537a91bbc5e&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['NY', 'Refuah Health Center', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=294a7340-8c95-4c2a-9900-b9403079f3d0&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['OR', 'Rogue Community Health', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=05929d64-479a-4891-8201-3a046d142406&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['RI', 'Wood River Health', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=04efd3b2-714a-4e87-8ec1-531366cf8783&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['TN', 'Campbell Clinic', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=2abbf8b0-ba58-4b32-9383-e127c93cd6d2&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['WA', 'The Doctors Clinic', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=522698c2-455a-47cb-8334-c72395d9138f&ccId=19000101_000001&lang=en_US&locale=en_US'],
  ['WY', 'Weston County Health Services', 'https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=7be82f27-4c01-450b-84b7-696bc41fc1af&ccId=19000101_000001&lang=en_US&locale=en_US'],
]
