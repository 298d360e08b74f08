/**
 * Votes of the people in the room at and around the point where each rule turns, as a clerk would write them down: one
 * short, exact, one more, a tie, nobody, all abstaining, odd numbers, figures that were entered for a whole
 * neighbourhood. 应到 and 实到 are people or households, whichever the meeting counts. 法定人数 is what the kind of meeting
 * asks for; 业主代表 are those who came of those who should have.
 */
export const BOUNDARY_CASES = `
规则                    | 法定人数              | 应到 | 实到 | 业主代表 | 同意 | 反对 | 弃权 | 无效 | 结果   | 原因         | 说明
residentsAssembly       | residentsAssembly     | 1201 |  600 | -        |  600 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一人
residentsAssembly       | residentsAssembly     | 1201 |  601 | -        |  601 |    0 |    0 |    0 | 通过   |              | 到会刚够
residentsAssembly       | residentsAssembly     | 1201 |  701 | -        |  350 |  351 |    0 |    0 | 未通过 | 未达比例     | 单数，差一票
residentsAssembly       | residentsAssembly     | 1201 |  701 | -        |  351 |  350 |    0 |    0 | 通过   |              | 单数，刚过半
residentsAssembly       | residentsAssembly     | 1201 |  702 | -        |  351 |  351 |    0 |    0 | 未通过 | 未达比例     | 同意、反对各一半
residentsAssembly       | residentsAssembly     | 1201 |  702 | -        |  351 |  348 |    3 |    0 | 未通过 | 未达比例     | 正好一半，弃权等于没有同意
residentsAssembly       | residentsAssembly     | 1201 |  702 | -        |  352 |    0 |  350 |    0 | 通过   |              | 多一票，其余弃权
residentsAssembly       | residentsAssembly     | 1201 |  702 | -        |    0 |    0 |  702 |    0 | 未通过 | 未达比例     | 全部弃权
residentsAssembly       | residentsAssembly     | 1201 |  702 | -        |    0 |  702 |    0 |    0 | 未通过 | 未达比例     | 没有人同意
residentsAssembly       | residentsAssembly     | 1200 |  600 | -        |  600 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一人
residentsAssembly       | residentsAssembly     | 1200 |  601 | -        |  601 |    0 |    0 |    0 | 通过   |              | 到会刚够
residentsAssembly       | residentsAssembly     | 1200 |  601 | -        |  300 |  301 |    0 |    0 | 未通过 | 未达比例     | 单数，差一票
residentsAssembly       | residentsAssembly     | 1200 |  601 | -        |  301 |  300 |    0 |    0 | 通过   |              | 单数，刚过半
residentsAssembly       | residentsAssembly     | 1200 |  602 | -        |  301 |  301 |    0 |    0 | 未通过 | 未达比例     | 同意、反对各一半
residentsAssembly       | residentsAssembly     | 1200 |  602 | -        |  301 |  298 |    3 |    0 | 未通过 | 未达比例     | 正好一半，弃权等于没有同意
residentsAssembly       | residentsAssembly     | 1200 |  602 | -        |  302 |    0 |  300 |    0 | 通过   |              | 多一票，其余弃权
residentsAssembly       | residentsAssembly     | 1200 |  602 | -        |    0 |    0 |  602 |    0 | 未通过 | 未达比例     | 全部弃权
residentsAssembly       | residentsAssembly     | 1200 |  602 | -        |    0 |  602 |    0 |    0 | 未通过 | 未达比例     | 没有人同意
residentsAssembly       | residentsAssembly     |  829 |  414 | -        |  414 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一户
residentsAssembly       | residentsAssembly     |  829 |  415 | -        |  415 |    0 |    0 |    0 | 通过   |              | 到会刚够
residentsAssembly       | residentsAssembly     |  829 |  415 | -        |  207 |  208 |    0 |    0 | 未通过 | 未达比例     | 单数，差一票
residentsAssembly       | residentsAssembly     |  829 |  415 | -        |  208 |  207 |    0 |    0 | 通过   |              | 单数，刚过半
residentsAssembly       | residentsAssembly     |  829 |  416 | -        |  208 |  208 |    0 |    0 | 未通过 | 未达比例     | 同意、反对各一半
residentsAssembly       | residentsAssembly     |  829 |  416 | -        |  208 |  205 |    3 |    0 | 未通过 | 未达比例     | 正好一半，弃权等于没有同意
residentsAssembly       | residentsAssembly     |  829 |  416 | -        |  209 |    0 |  207 |    0 | 通过   |              | 多一票，其余弃权
residentsAssembly       | residentsAssembly     |  829 |  416 | -        |    0 |    0 |  416 |    0 | 未通过 | 未达比例     | 全部弃权
residentsAssembly       | residentsAssembly     |  829 |  416 | -        |    0 |  416 |    0 |    0 | 未通过 | 未达比例     | 没有人同意
presentMajority         | twoThirds             |   48 |   31 | -        |   31 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一人
presentMajority         | twoThirds             |   48 |   32 | -        |   32 |    0 |    0 |    0 | 通过   |              | 到会刚够
presentMajority         | twoThirds             |   48 |   45 | -        |   22 |   23 |    0 |    0 | 未通过 | 未达比例     | 单数，差一票
presentMajority         | twoThirds             |   48 |   45 | -        |   23 |   22 |    0 |    0 | 通过   |              | 单数，刚过半
presentMajority         | twoThirds             |   48 |   44 | -        |   22 |   22 |    0 |    0 | 未通过 | 未达比例     | 同意、反对各一半
presentMajority         | twoThirds             |   48 |   44 | -        |   22 |   19 |    3 |    0 | 未通过 | 未达比例     | 正好一半，弃权等于没有同意
presentMajority         | twoThirds             |   48 |   44 | -        |   23 |    0 |   21 |    0 | 通过   |              | 多一票，其余弃权
presentMajority         | twoThirds             |   48 |   44 | -        |    0 |    0 |   44 |    0 | 未通过 | 未达比例     | 全部弃权
presentMajority         | twoThirds             |   48 |   44 | -        |    0 |   44 |    0 |    0 | 未通过 | 未达比例     | 没有人同意
presentMajority         | twoThirds             |   47 |   31 | -        |   31 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一人
presentMajority         | twoThirds             |   47 |   32 | -        |   32 |    0 |    0 |    0 | 通过   |              | 到会刚够
presentMajority         | twoThirds             |   47 |   33 | -        |   16 |   17 |    0 |    0 | 未通过 | 未达比例     | 单数，差一票
presentMajority         | twoThirds             |   47 |   33 | -        |   17 |   16 |    0 |    0 | 通过   |              | 单数，刚过半
presentMajority         | twoThirds             |   47 |   34 | -        |   17 |   17 |    0 |    0 | 未通过 | 未达比例     | 同意、反对各一半
presentMajority         | twoThirds             |   47 |   34 | -        |   17 |   14 |    3 |    0 | 未通过 | 未达比例     | 正好一半，弃权等于没有同意
presentMajority         | twoThirds             |   47 |   34 | -        |   18 |    0 |   16 |    0 | 通过   |              | 多一票，其余弃权
presentMajority         | twoThirds             |   47 |   34 | -        |    0 |    0 |   34 |    0 | 未通过 | 未达比例     | 全部弃权
presentMajority         | twoThirds             |   47 |   34 | -        |    0 |   34 |    0 |    0 | 未通过 | 未达比例     | 没有人同意
villagersAssembly       | villagersByAdults     | 2047 | 1023 | -        | 1023 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一人
villagersAssembly       | villagersByAdults     | 2047 | 1024 | -        | 1024 |    0 |    0 |    0 | 通过   |              | 到会刚够
villagersAssembly       | villagersByAdults     | 2047 | 1025 | -        |  512 |  513 |    0 |    0 | 未通过 | 未达比例     | 单数，差一票
villagersAssembly       | villagersByAdults     | 2047 | 1025 | -        |  513 |  512 |    0 |    0 | 通过   |              | 单数，刚过半
villagersAssembly       | villagersByAdults     | 2047 | 1024 | -        |  512 |  512 |    0 |    0 | 未通过 | 未达比例     | 同意、反对各一半
villagersAssembly       | villagersByAdults     | 2047 | 1024 | -        |  512 |  509 |    3 |    0 | 未通过 | 未达比例     | 正好一半，弃权等于没有同意
villagersAssembly       | villagersByAdults     | 2047 | 1024 | -        |  513 |    0 |  511 |    0 | 通过   |              | 多一票，其余弃权
villagersAssembly       | villagersByAdults     | 2047 | 1024 | -        |    0 |    0 | 1024 |    0 | 未通过 | 未达比例     | 全部弃权
villagersAssembly       | villagersByAdults     | 2047 | 1024 | -        |    0 | 1024 |    0 |    0 | 未通过 | 未达比例     | 没有人同意
villagersAssembly       | villagersByHouseholds |  523 |  348 | -        |  348 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一户
villagersAssembly       | villagersByHouseholds |  523 |  349 | -        |  349 |    0 |    0 |    0 | 通过   |              | 到会刚够
villagersAssembly       | villagersByHouseholds |  523 |  349 | -        |  174 |  175 |    0 |    0 | 未通过 | 未达比例     | 单数，差一票
villagersAssembly       | villagersByHouseholds |  523 |  349 | -        |  175 |  174 |    0 |    0 | 通过   |              | 单数，刚过半
villagersAssembly       | villagersByHouseholds |  523 |  350 | -        |  175 |  175 |    0 |    0 | 未通过 | 未达比例     | 同意、反对各一半
villagersAssembly       | villagersByHouseholds |  523 |  350 | -        |  175 |  172 |    3 |    0 | 未通过 | 未达比例     | 正好一半，弃权等于没有同意
villagersAssembly       | villagersByHouseholds |  523 |  350 | -        |  176 |    0 |  174 |    0 | 通过   |              | 多一票，其余弃权
villagersAssembly       | villagersByHouseholds |  523 |  350 | -        |    0 |    0 |  350 |    0 | 未通过 | 未达比例     | 全部弃权
villagersAssembly       | villagersByHouseholds |  523 |  350 | -        |    0 |  350 |    0 |    0 | 未通过 | 未达比例     | 没有人同意
villageReps             | villageReps           |   61 |   40 | -        |   40 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一人
villageReps             | villageReps           |   61 |   41 | -        |   41 |    0 |    0 |    0 | 通过   |              | 到会刚够
villageReps             | villageReps           |   61 |   41 | -        |   20 |   21 |    0 |    0 | 未通过 | 未达比例     | 单数，差一票
villageReps             | villageReps           |   61 |   41 | -        |   21 |   20 |    0 |    0 | 通过   |              | 单数，刚过半
villageReps             | villageReps           |   61 |   42 | -        |   21 |   21 |    0 |    0 | 未通过 | 未达比例     | 同意、反对各一半
villageReps             | villageReps           |   61 |   42 | -        |   21 |   18 |    3 |    0 | 未通过 | 未达比例     | 正好一半，弃权等于没有同意
villageReps             | villageReps           |   61 |   42 | -        |   22 |    0 |   20 |    0 | 通过   |              | 多一票，其余弃权
villageReps             | villageReps           |   61 |   42 | -        |    0 |    0 |   42 |    0 | 未通过 | 未达比例     | 全部弃权
villageReps             | villageReps           |   61 |   42 | -        |    0 |   42 |    0 |    0 | 未通过 | 未达比例     | 没有人同意
villagerGroup           | villagerGroup         |  100 |   66 | -        |   66 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一人
villagerGroup           | villagerGroup         |  100 |   67 | -        |   67 |    0 |    0 |    0 | 通过   |              | 到会刚够
villagerGroup           | villagerGroup         |  100 |   67 | -        |   33 |   34 |    0 |    0 | 未通过 | 未达比例     | 单数，差一票
villagerGroup           | villagerGroup         |  100 |   67 | -        |   34 |   33 |    0 |    0 | 通过   |              | 单数，刚过半
villagerGroup           | villagerGroup         |  100 |   68 | -        |   34 |   34 |    0 |    0 | 未通过 | 未达比例     | 同意、反对各一半
villagerGroup           | villagerGroup         |  100 |   68 | -        |   34 |   31 |    3 |    0 | 未通过 | 未达比例     | 正好一半，弃权等于没有同意
villagerGroup           | villagerGroup         |  100 |   68 | -        |   35 |    0 |   33 |    0 | 通过   |              | 多一票，其余弃权
villagerGroup           | villagerGroup         |  100 |   68 | -        |    0 |    0 |   68 |    0 | 未通过 | 未达比例     | 全部弃权
villagerGroup           | villagerGroup         |  100 |   68 | -        |    0 |   68 |    0 |    0 | 未通过 | 未达比例     | 没有人同意
buildingHouseholds      | twoThirds             |   36 |   23 | -        |   23 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一户
buildingHouseholds      | twoThirds             |   36 |   24 | -        |   24 |    0 |    0 |    0 | 通过   |              | 到会刚够
buildingHouseholds      | twoThirds             |   36 |   25 | -        |   12 |   13 |    0 |    0 | 未通过 | 未达比例     | 单数，差一票
buildingHouseholds      | twoThirds             |   36 |   25 | -        |   13 |   12 |    0 |    0 | 通过   |              | 单数，刚过半
buildingHouseholds      | twoThirds             |   36 |   24 | -        |   12 |   12 |    0 |    0 | 未通过 | 未达比例     | 同意、反对各一半
buildingHouseholds      | twoThirds             |   36 |   24 | -        |   12 |    9 |    3 |    0 | 未通过 | 未达比例     | 正好一半，弃权等于没有同意
buildingHouseholds      | twoThirds             |   36 |   24 | -        |   13 |    0 |   11 |    0 | 通过   |              | 多一票，其余弃权
buildingHouseholds      | twoThirds             |   36 |   24 | -        |    0 |    0 |   24 |    0 | 未通过 | 未达比例     | 全部弃权
buildingHouseholds      | twoThirds             |   36 |   24 | -        |    0 |   24 |    0 |    0 | 未通过 | 未达比例     | 没有人同意
ownersCommittee         | ownersCommittee       |    7 |    3 | -        |    3 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一人
ownersCommittee         | ownersCommittee       |    7 |    4 | -        |    4 |    0 |    0 |    0 | 通过   |              | 到会刚够，全部同意
ownersCommittee         | ownersCommittee       |    7 |    6 | -        |    3 |    3 |    0 |    0 | 未通过 | 未达比例     | 按全体委员，差一票
ownersCommittee         | ownersCommittee       |    7 |    7 | -        |    4 |    3 |    0 |    0 | 通过   |              | 按全体委员，刚过半
ownersCommittee         | ownersCommittee       |    7 |    7 | -        |    0 |    0 |    7 |    0 | 未通过 | 未达比例     | 全部弃权
ownersCommittee         | ownersCommittee       |    6 |    3 | -        |    3 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 到会差一人
ownersCommittee         | ownersCommittee       |    6 |    4 | -        |    4 |    0 |    0 |    0 | 通过   |              | 到会刚够，全部同意
ownersCommittee         | ownersCommittee       |    6 |    5 | -        |    3 |    2 |    0 |    0 | 未通过 | 未达比例     | 按全体委员，差一票
ownersCommittee         | ownersCommittee       |    6 |    6 | -        |    4 |    2 |    0 |    0 | 通过   |              | 按全体委员，刚过半
ownersCommittee         | ownersCommittee       |    6 |    6 | -        |    0 |    0 |    6 |    0 | 未通过 | 未达比例     | 全部弃权
propertyMgmt            | propertyMgmt          |    9 |    4 | 3/5      |    4 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 委员差一人
propertyMgmt            | propertyMgmt          |    9 |    5 | 3/5      |    5 |    0 |    0 |    0 | 通过   |              | 两项都刚够
propertyMgmt            | propertyMgmt          |    9 |    6 | 2/5      |    6 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 业主代表差一人
propertyMgmt            | propertyMgmt          |    9 |    6 | 3/6      |    6 |    0 |    0 |    0 | 未通过 | 不足法定人数 | 业主代表正好一半
propertyMgmt            | propertyMgmt          |    9 |    6 | 4/6      |    6 |    0 |    0 |    0 | 通过   |              | 业主代表过半
propertyMgmt            | propertyMgmt          |    9 |    7 | 3/5      |    4 |    3 |    0 |    0 | 未通过 | 未达比例     | 按全体委员，差一票
propertyMgmt            | propertyMgmt          |    9 |    7 | 3/5      |    5 |    2 |    0 |    0 | 通过   |              | 按全体委员，刚过半
propertyMgmt            | propertyMgmt          |    9 |    9 | 5/5      |    0 |    9 |    0 |    0 | 未通过 | 未达比例     | 没有人同意
expectedMajority        | -                     |   48 |   45 | -        |   24 |   21 |    0 |    0 | 未通过 | 未达比例     | 正好一半
expectedMajority        | -                     |   48 |   45 | -        |   25 |   20 |    0 |    0 | 通过   |              | 刚过半
expectedMajority        | -                     |   47 |   40 | -        |   23 |   17 |    0 |    0 | 未通过 | 未达比例     | 差一票
expectedMajority        | -                     |   47 |   40 | -        |   24 |   16 |    0 |    0 | 通过   |              | 刚过半
expectedMajority        | -                     |   48 |   48 | -        |    0 |    0 |   48 |    0 | 未通过 | 未达比例     | 全部弃权
expectedMajority        | -                     |    1 |    1 | -        |    1 |    0 |    0 |    0 | 通过   |              | 只有一人
presentTwoThirds        | -                     |   48 |   45 | -        |   29 |   16 |    0 |    0 | 未通过 | 未达比例     | 差一票
presentTwoThirds        | -                     |   48 |   45 | -        |   30 |   15 |    0 |    0 | 通过   |              | 正好三分之二
presentTwoThirds        | -                     |   48 |   45 | -        |   31 |   14 |    0 |    0 | 通过   |              | 多一票
presentTwoThirds        | -                     |   48 |   44 | -        |   29 |   15 |    0 |    0 | 未通过 | 未达比例     | 四十四人的三分之二不是整数，差一票
presentTwoThirds        | -                     |   48 |   44 | -        |   30 |   14 |    0 |    0 | 通过   |              | 四十四人的三分之二不是整数，刚够
presentTwoThirds        | -                     |   48 |   43 | -        |   28 |   15 |    0 |    0 | 未通过 | 未达比例     | 差一票
presentTwoThirds        | -                     |   48 |   43 | -        |   29 |   14 |    0 |    0 | 通过   |              | 刚够
presentTwoThirds        | -                     |   48 |    3 | -        |    2 |    1 |    0 |    0 | 通过   |              | 正好三分之二
presentTwoThirds        | -                     |   48 |    3 | -        |    1 |    2 |    0 |    0 | 未通过 | 未达比例     | 差一票
presentTwoThirds        | -                     |   48 |   45 | -        |   29 |    0 |   16 |    0 | 未通过 | 未达比例     | 没有人反对，弃权计入基数
presentTwoThirds        | -                     |   48 |   45 | -        |    0 |    0 |   45 |    0 | 未通过 | 未达比例     | 全部弃权
committeeElection       | -                     | 1200 | 1200 | -        |  600 |    0 |    0 |    0 | 未通过 | 参与不足     | 投票差一张，全部同意也不行
committeeElection       | -                     | 1200 | 1200 | -        |  601 |    0 |    0 |    0 | 通过   |              | 投票刚够
committeeElection       | -                     | 1200 | 1200 | -        |  300 |  301 |    0 |    0 | 未通过 | 未达比例     | 得票差一张
committeeElection       | -                     | 1200 | 1200 | -        |  301 |  300 |    0 |    0 | 通过   |              | 得票刚过半
committeeElection       | -                     | 1200 | 1200 | -        |  301 |    0 |    0 |  301 | 未通过 | 未达比例     | 正好一半，无效票计入投票
committeeElection       | -                     | 1200 | 1200 | -        |  302 |    0 |    0 |  300 | 通过   |              | 无效票计入投票，多一张
committeeElection       | -                     | 1200 | 1200 | -        |    0 |    0 |  602 |    0 | 未通过 | 未达比例     | 全部弃权
committeeElection       | -                     | 1201 | 1201 | -        |  600 |    0 |    0 |    0 | 未通过 | 参与不足     | 投票差一张，全部同意也不行
committeeElection       | -                     | 1201 | 1201 | -        |  601 |    0 |    0 |    0 | 通过   |              | 投票刚够
committeeElection       | -                     | 1201 | 1201 | -        |  300 |  301 |    0 |    0 | 未通过 | 未达比例     | 得票差一张
committeeElection       | -                     | 1201 | 1201 | -        |  301 |  300 |    0 |    0 | 通过   |              | 得票刚过半
committeeElection       | -                     | 1201 | 1201 | -        |  301 |    0 |    0 |  301 | 未通过 | 未达比例     | 正好一半，无效票计入投票
committeeElection       | -                     | 1201 | 1201 | -        |  302 |    0 |    0 |  300 | 通过   |              | 无效票计入投票，多一张
committeeElection       | -                     | 1201 | 1201 | -        |    0 |    0 |  602 |    0 | 未通过 | 未达比例     | 全部弃权
committeeElectionByReps | -                     |   60 |   60 | -        |   40 |    0 |    0 |    0 | 未通过 | 参与不足     | 投票差一张，全部同意也不行
committeeElectionByReps | -                     |   60 |   60 | -        |   41 |    0 |    0 |    0 | 通过   |              | 投票刚够
committeeElectionByReps | -                     |   60 |   60 | -        |   20 |   21 |    0 |    0 | 未通过 | 未达比例     | 得票差一张
committeeElectionByReps | -                     |   60 |   60 | -        |   21 |   20 |    0 |    0 | 通过   |              | 得票刚过半
committeeElectionByReps | -                     |   60 |   60 | -        |   21 |    0 |    0 |   21 | 未通过 | 未达比例     | 正好一半，无效票计入投票
committeeElectionByReps | -                     |   60 |   60 | -        |   22 |    0 |    0 |   20 | 通过   |              | 无效票计入投票，多一张
committeeElectionByReps | -                     |   60 |   60 | -        |    0 |    0 |   42 |    0 | 未通过 | 未达比例     | 全部弃权
committeeElectionByReps | -                     |   61 |   61 | -        |   40 |    0 |    0 |    0 | 未通过 | 参与不足     | 投票差一张，全部同意也不行
committeeElectionByReps | -                     |   61 |   61 | -        |   41 |    0 |    0 |    0 | 通过   |              | 投票刚够
committeeElectionByReps | -                     |   61 |   61 | -        |   20 |   21 |    0 |    0 | 未通过 | 未达比例     | 得票差一张
committeeElectionByReps | -                     |   61 |   61 | -        |   21 |   20 |    0 |    0 | 通过   |              | 得票刚过半
committeeElectionByReps | -                     |   61 |   61 | -        |   21 |    0 |    0 |   21 | 未通过 | 未达比例     | 正好一半，无效票计入投票
committeeElectionByReps | -                     |   61 |   61 | -        |   22 |    0 |    0 |   20 | 通过   |              | 无效票计入投票，多一张
committeeElectionByReps | -                     |   61 |   61 | -        |    0 |    0 |   42 |    0 | 未通过 | 未达比例     | 全部弃权
recall                  | -                     |  829 |  829 | -        |  414 |    0 |    0 |    0 | 未通过 | 参与不足     | 投票差一张，全部同意也不行
recall                  | -                     |  829 |  829 | -        |  415 |    0 |    0 |    0 | 通过   |              | 投票刚够
recall                  | -                     |  829 |  829 | -        |  207 |  208 |    0 |    0 | 未通过 | 未达比例     | 得票差一张
recall                  | -                     |  829 |  829 | -        |  208 |  207 |    0 |    0 | 通过   |              | 得票刚过半
recall                  | -                     |  829 |  829 | -        |  208 |    0 |    0 |  208 | 未通过 | 未达比例     | 正好一半，无效票计入投票
recall                  | -                     |  829 |  829 | -        |  209 |    0 |    0 |  207 | 通过   |              | 无效票计入投票，多一张
recall                  | -                     |  829 |  829 | -        |    0 |    0 |  416 |    0 | 未通过 | 未达比例     | 全部弃权
recallByReps            | -                     |   48 |   48 | -        |   32 |    0 |    0 |    0 | 未通过 | 参与不足     | 投票差一张，全部同意也不行
recallByReps            | -                     |   48 |   48 | -        |   33 |    0 |    0 |    0 | 通过   |              | 投票刚够
recallByReps            | -                     |   48 |   48 | -        |   16 |   17 |    0 |    0 | 未通过 | 未达比例     | 得票差一张
recallByReps            | -                     |   48 |   48 | -        |   17 |   16 |    0 |    0 | 通过   |              | 得票刚过半
recallByReps            | -                     |   48 |   48 | -        |   17 |    0 |    0 |   17 | 未通过 | 未达比例     | 正好一半，无效票计入投票
recallByReps            | -                     |   48 |   48 | -        |   18 |    0 |    0 |   16 | 通过   |              | 无效票计入投票，多一张
recallByReps            | -                     |   48 |   48 | -        |    0 |    0 |   34 |    0 | 未通过 | 未达比例     | 全部弃权
validMajority           | -                     |   48 |   45 | -        |   17 |   17 |    0 |    0 | 未通过 | 未达比例     | 正好一半
validMajority           | -                     |   48 |   45 | -        |   18 |   17 |    0 |    0 | 通过   |              | 刚过半
validMajority           | -                     |   48 |   45 | -        |   17 |   10 |    6 |    0 | 通过   |              | 刚过半，弃权计入
validMajority           | -                     |   48 |   45 | -        |   17 |   10 |    7 |    0 | 未通过 | 未达比例     | 正好一半，弃权计入
validMajority           | -                     |   48 |   45 | -        |   17 |   10 |    6 |    3 | 通过   |              | 无效票不计
validMajority           | -                     |   48 |   45 | -        |    1 |    0 |    0 |    0 | 通过   |              | 只有一张有效票
validMajority           | -                     |   48 |   45 | -        |    0 |    0 |    0 |    5 | 未通过 | 未达比例     | 全部无效
validMajority           | -                     |   48 |   45 | -        |    0 |    0 |   34 |    0 | 未通过 | 未达比例     | 全部弃权
votedMajority           | -                     |   48 |   45 | -        |   17 |   17 |    0 |    0 | 未通过 | 未达比例     | 正好一半
votedMajority           | -                     |   48 |   45 | -        |   18 |   17 |    0 |    0 | 通过   |              | 刚过半
votedMajority           | -                     |   48 |   45 | -        |   17 |   10 |    6 |    0 | 通过   |              | 刚过半，弃权计入
votedMajority           | -                     |   48 |   45 | -        |   17 |   10 |    6 |    1 | 未通过 | 未达比例     | 正好一半，无效票计入
votedMajority           | -                     |   48 |   45 | -        |   18 |   10 |    6 |    1 | 通过   |              | 无效票计入，多一张
votedMajority           | -                     |   48 |   45 | -        |    0 |    0 |    0 |    5 | 未通过 | 未达比例     | 全部无效
votedMajority           | -                     |   48 |   45 | -        |    0 |    0 |   34 |    0 | 未通过 | 未达比例     | 全部弃权
simple                  | -                     |   48 |   45 | -        |   23 |   22 |    0 |    0 | 通过   |              | 多一票
simple                  | -                     |   48 |   45 | -        |   22 |   22 |    1 |    0 | 未通过 | 平局         | 平局
simple                  | -                     |   48 |   45 | -        |   21 |   22 |    2 |    0 | 未通过 | 未达比例     | 少一票
simple                  | -                     |   48 |   45 | -        |    1 |    0 |   44 |    0 | 通过   |              | 弃权不计
simple                  | -                     |   48 |   45 | -        |    0 |    0 |   45 |    0 | 未通过 | 平局         | 全部弃权，平局
simple                  | -                     |   48 |   45 | -        |    0 |    0 |    0 |    0 | 未通过 | 平局         | 没有人表态，平局
`

export interface BoundaryCase {
  readonly rule: string
  readonly quorum: string
  readonly expected: number
  readonly present: number
  /** Those who came of the group, and all of it; null where the quorum names none. */
  readonly group: { readonly present: number; readonly expected: number } | null
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly invalid: number
  readonly verdict: string
  readonly reason: string
  readonly remark: string
}

export function boundaryCases(): readonly BoundaryCase[] {
  const [, ...rows] = BOUNDARY_CASES.trim().split('\n')
  return rows.map((row) => {
    const cells = row.split('|').map((cell) => cell.trim())
    const [rule = '', quorum = '', expected, present, group = '', yes, no, abstain, invalid] = cells
    const [verdict = '', reason = '', remark = ''] = cells.slice(9)
    const [came, all] = group.split('/')
    return {
      rule,
      quorum,
      expected: Number(expected),
      present: Number(present),
      group: all === undefined ? null : { present: Number(came), expected: Number(all) },
      yes: Number(yes),
      no: Number(no),
      abstain: Number(abstain),
      invalid: Number(invalid),
      verdict,
      reason,
      remark,
    }
  })
}
