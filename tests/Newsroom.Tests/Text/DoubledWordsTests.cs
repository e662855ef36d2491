using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Tests.Text;

public sealed class DoubledWordsTests
{
    [Theory]
    [InlineData("要加大物资储备储备力度", "要加大物资储备力度")]
    [InlineData("全市启动启动老旧小区改造", "全市启动老旧小区改造")]
    [InlineData("江湾区安排安排专项资金300万元", "江湾区安排专项资金300万元")]
    public void A_word_that_stands_twice_is_told_once(string printed, string told) => Assert.Equal(told, DoubledWords.Mended(printed));

    [Theory]
    [InlineData("周立群群到江湾区调研", "昨日,市长周立群到江湾区调研。", "周立群到江湾区调研")]
    [InlineData("何远远率队慰问老兵", "市委副书记何远率队慰问老兵代表。", "何远率队慰问老兵")]
    [InlineData("市医院院开通夜间门诊", "近日,市医院开通夜间门诊,方便市民。", "市医院开通夜间门诊")]
    public void A_character_that_the_body_has_once_is_told_once(string title, string body, string told) => Assert.Equal(told, DoubledWords.Mended(title, body));

    [Theory]
    [InlineData("这件事还要研究研究再定", null)]
    [InlineData("稻田里碧绿碧绿一片", null)]
    [InlineData("他一次一次上门劝说", null)]
    [InlineData("枫叶通红通红惹人醉", null)]
    [InlineData("居民说“修补修补路面就好”", null)]
    [InlineData("妈妈的味道", "妈妈的味道在江湾区开店。")]
    [InlineData("方晶晶到市一中讲课", "教师方晶晶到市一中讲课。")]
    [InlineData("人人参与 家家受益", "让人人参与、家家受益。")]
    [InlineData("天天开放的图书馆", "图书馆天天开放。")]
    public void What_is_meant_to_stand_twice_is_left(string title, string? body) => Assert.Equal(title, DoubledWords.Mended(title, body));
}
