namespace Baozhai.Newsroom.Tests.Alerts;

/// <summary>Response levels as headquarters word them, on an issue of 1 July 2024.</summary>
public sealed class ResponseNoticeTests
{
    [Theory]
    [InlineData("长沙市防汛抗旱指挥部决定于6月28日18时启动防汛Ⅲ级应急响应。", "Starts 防汛 3 by 长沙市防汛抗旱指挥部 from 06-28 18:00")]
    [InlineData("国家防总将防汛四级应急响应提升至三级。", "Rises 防汛 3 by 国家防总")]
    [InlineData("市防汛抗旱指挥部6月30日20时将防汛应急响应由Ⅳ级提升至Ⅲ级。", "Rises 防汛 3 by 市防汛抗旱指挥部 from 06-30 20:00")]
    [InlineData("市防指决定自7月1日12时起终止防汛I I I级应急响应。", "Ends 防汛 3 by 市防指 from 07-01 12:00")]
    [InlineData("江湾市防指终止防汛lll级应急响应。", "Ends 防汛 3 by 江湾市防指")]
    [InlineData("江湾市防指启动防汛1V级应急响应。", "Starts 防汛 4 by 江湾市防指")]
    [InlineData("省防汛抗旱指挥部启动II级防汛应急响应。", "Starts 防汛 2 by 省防汛抗旱指挥部")]
    [InlineData("水利部于7月1日12时针对湖南、江西启动洪水防御Ⅲ级应急响应。", "Starts 防汛 3 by 水利部 at 湖南、江西 from 07-01 12:00")]
    [InlineData("湖北启动防汛三级应急响应。", "Starts 防汛 3 at 湖北")]
    [InlineData("海事局自23日通报,目前已启动防台风Ⅳ级响应。", "Starts 台风 4 by 海事局")]
    [InlineData("国家减灾委启动国家IV级救灾应急响应。", "Starts 救灾 4 by 国家减灾委")]
    [InlineData("区防指将防汛二级应急响应下调为三级。", "Eases 防汛 3 by 区防指")]
    [InlineData("省防指发布消息,防汛Ⅱ级应急响应于7月1日8时结束。", "Ends 防汛 2 by 省防指 from 07-01 08:00")]
    [InlineData("7月1日6時,長江防總將防汛應急響應由Ⅳ級提升至Ⅲ級。", "Rises 防汛 3 by 長江防總 from 07-01 06:00")]
    [InlineData("据广东省三防办消息,广东启动防风Ⅱ级应急响应。", "Starts 台风 2 at 广东")]
    [InlineData("省应急管理厅、省气象局6月30日9时启动重大气象灾害(暴雨)Ⅲ级应急响应。", "Starts 暴雨 3 by 省应急管理厅、省气象局 from 06-30 09:00")]
    [InlineData("国务院抗震救灾指挥部办公室启动地震三级应急响应。", "Starts 地震 3 by 国务院抗震救灾指挥部办公室")]
    [InlineData("省水利厅启动水旱灾害防御Ⅳ级应急响应。", "Starts 防汛 4 by 省水利厅")]
    [InlineData("提升防汛防台风应急响应至二级。", "Rises 台风 2")]
    [InlineData("市防汛指挥部启动Ⅲ级应急响应。", "Starts 防汛 3 by 市防汛指挥部")]
    [InlineData("市防指维持防汛Ⅲ级应急响应。", "Continues 防汛 3 by 市防指")]
    [InlineData("市疫情防控指挥部启动突发公共卫生事件Ⅱ级响应。", "Starts 疫情 2 by 市疫情防控指挥部")]
    [InlineData("市防汛抗旱指挥部7月1日9时由Ⅳ级提升至Ⅲ级应急响应。", "Rises 防汛 3 by 市防汛抗旱指挥部 from 07-01 09:00")]
    [InlineData("市防指7月1日启动防汛l级应急响应。", "Starts 防汛 1 by 市防指")]
    public void A_response_is_read(string sentence, string notice) => Assert.Equal(notice, Told.In(sentence));
}
