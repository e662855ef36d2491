using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Tests.Text;

public sealed class StructureWordsTests
{
    [Theory]
    [InlineData("本报汛(记看 方晓)", "本报讯(记者 方晓)")]
    [InlineData("江湾曰报讯(全媒体记老/方晓 通汛员/林远)", "江湾日报讯(全媒体记者/方晓 通讯员/林远)")]
    [InlineData("(上按第一版)", "(上接第一版)")]
    [InlineData("下软2板", "下转2版")]
    [InlineData("责仟编辑:方晓", "责任编辑:方晓")]
    public void Slips_inside_words_that_mark_structure_are_mended(string printed, string meant) =>
        Assert.Equal(meant, StructureWords.Mend(printed));

    [Theory]
    [InlineData("今年防汛工作提前部署")]
    [InlineData("老人还记着那口井")]
    [InlineData("工人把木板扛上山")]
    [InlineData("信号迅速传到江湾")]
    public void The_same_characters_elsewhere_stay(string text) => Assert.Equal(text, StructureWords.Mend(text));
}
