using Baozhai.Bot.Archive;
using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class LevelPhraseTests
{
    private static readonly Gauge[] Known =
    [
        new("湘江株洲站", "湘江", null), new("湘江衡阳站", "湘江", null), new("渌江醴陵站", "渌水", null),
    ];

    [Theory]
    [InlineData("", "")]
    [InlineData("水位多少", "")]
    [InlineData("今天水位怎么样?", "")]
    [InlineData("现在的水位是多少呢", "")]
    [InlineData("湘江水位", "湘江")]
    [InlineData("株洲水位多少", "株洲")]
    [InlineData("株洲站的水位涨到多少了", "株洲站")]
    [InlineData("株洲站警戒水位是多少", "株洲站")]
    [InlineData("水位株洲", "株洲")]
    [InlineData("what is the water level of 株洲", "株洲")]
    [InlineData("water level today", "")]
    [InlineData("警戒水位", "警戒")]
    public void A_question_names(string question, string name) => Assert.Equal(name, LevelPhrase.Name(question));

    [Theory]
    [InlineData("湘江株洲站", "湘江株洲站")]
    [InlineData("株洲站", "湘江株洲站")]
    [InlineData("湘江株洲", "湘江株洲站")]
    [InlineData("株洲", "湘江株洲站")]
    [InlineData("湘江", "湘江株洲站 湘江衡阳站")]
    [InlineData("渌水", "渌江醴陵站")]
    [InlineData("淥水醴陵", "")]
    [InlineData("警戒", "")]
    [InlineData("江", "")]
    public void A_name_means(string name, string stations) => Assert.Equal(stations, string.Join(' ', LevelPhrase.Match(name, Known).Select(gauge => gauge.Station)));
}
