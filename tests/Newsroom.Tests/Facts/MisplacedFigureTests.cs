using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Facts;

namespace Baozhai.Newsroom.Tests.Facts;

/// <summary>True figures told of something else.</summary>
public sealed class MisplacedFigureTests
{
    private static readonly FactCheck Check = new(Lexicons.Places);

    private static readonly Article Story = new()
    {
        Id = default,
        Headline = "清江、沅溪水位上涨",
        Subtitles = ["今晨清江临河站超警戒水位0.42米"],
        Paragraphs =
        [
            new("7月1日6时，清江临河站水位达51.42米，超警戒水位（51.00米）0.42米；沅溪石滩水文站水位达88.30米，超警戒水位0.30米。", [1]),
            new("清江上渡站、下渡站水位分别为60.12米、57.05米。", [2]),
            new("雨前，桥头站还只有标尺上的33.10米。", [3]),
            new("截至上月底，全市银行贷款余额达320亿元，同比增长12.5%，存款余额达510亿元，同比增长8.1%。", [4]),
            new("临河县计划投资3.2亿元加固堤防。石滩县计划投资5.1亿元，其中县财政出资2亿元。", [5]),
        ],
    };

    [Theory]
    [InlineData("清江临河站水位达51.42米，沅溪石滩站水位达88.30米。")]
    [InlineData("临河站水位51.42米，超警戒水位0.42米。")]
    [InlineData("清江水位达51.42米，超警戒0.42米。")]
    [InlineData("石滩站超警戒水位0.30米，清江临河站警戒水位51.00米。")]
    [InlineData("清江下渡站水位为57.05米，上渡站水位为60.12米。")]
    [InlineData("桥头站水位只有33.10米。")]
    [InlineData("全市银行贷款余额达320亿元，同比增长12.5%，存款余额达510亿元。")]
    [InlineData("全市存款余额达510亿元，同比增长8.1%。")]
    [InlineData("石滩县计划投资5.1亿元，临河县计划投资3.2亿元加固堤防。")]
    public void What_is_told_of_the_same_is_accepted(string answer)
    {
        var verdict = Check.Check(Story, new DateOnly(2026, 7, 1), answer, 80);

        Assert.Equal((FactFault.None, null), (verdict.Fault, verdict.What));
    }

    [Theory]
    [InlineData(FactFault.Level, "清江临河站水位达88.30米。")]
    [InlineData(FactFault.Level, "石滩站水位达51.42米，超警戒水位0.30米。")]
    [InlineData(FactFault.Level, "沅溪石滩水文站超警戒水位0.42米。")]
    [InlineData(FactFault.Level, "清江临河站水位达51.00米。")]
    [InlineData(FactFault.Level, "沅溪水位达51.42米。")]
    [InlineData(FactFault.Level, "清江上渡站水位为57.05米。")]
    [InlineData(FactFault.Level, "临河站水位达33.10米。")]
    [InlineData(FactFault.Subject, "全市银行存款余额达320亿元。")]
    [InlineData(FactFault.Subject, "全市贷款余额达320亿元，同比增长8.1%。")]
    [InlineData(FactFault.Subject, "临河县计划投资5.1亿元加固堤防。")]
    [InlineData(FactFault.Subject, "石滩县计划投资2亿元。")]
    public void What_is_told_of_something_else_is_refused(FactFault fault, string answer) =>
        Assert.Equal(fault, Check.Check(Story, new DateOnly(2026, 7, 1), answer, 80).Fault);
}
