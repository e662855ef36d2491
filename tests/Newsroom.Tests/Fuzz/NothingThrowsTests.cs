namespace Baozhai.Newsroom.Tests.Fuzz;

/// <summary>A bounded sample of <c>dotnet run -c Release --project tests/Benchmarks -- fuzz N</c>.</summary>
public sealed class NothingThrowsTests
{
    private const int Sample = 2_000;

    private static readonly EveryReader Reader = new(Lexicons.Topics, Lexicons.Places);

    private static readonly FuzzText Texts = new([.. Seeds.Files.Select(File.ReadAllText)]);

    [Fact]
    public void Sentences_and_damaged_pages_are_read_without_a_throw()
    {
        var thrown = Enumerable.Range(0, Sample).Select(number => (number, Threw(Texts.Make(number)))).Where(result => result.Item2 is not null).Select(result => $"{result.number}: {result.Item2}");

        Assert.Empty(thrown);
    }

    [Theory]
    [MemberData(nameof(Seeds.Names), MemberType = typeof(Seeds))]
    public void Pages_with_all_digits_wide_or_of_mixed_scripts_are_read(string name)
    {
        var page = Seeds.Text(name);

        Assert.Null(Threw((null, Digits.Wide(page))));
        Assert.Null(Threw((null, Digits.Mixed(page, new Random(1)))));
    }

    [Theory]
    [InlineData("ROAD至ROAD封闭施工。")]
    [InlineData("中山路、东风路至BRIDGE大桥封闭。")]
    [InlineData("梅山大道石坝桥至武胜路实行交通管制。")]
    [InlineData("地铁9号线石坝桥至春雨大街区间停运。")]
    [InlineData("青北高速左云段、云西高速大同段等路段道路结冰，民警采取交通管制举措。")]
    [InlineData("中山路（东风路至解放路封闭施工。")]
    [InlineData("8:20-10时停水。7月8日8:20-10时至9日，长江北路一带停水。")]
    [InlineData("9999年12月31日8时至次日6时，长江北路一带停水。")]
    public void Forms_that_once_threw_are_read(string text) => Assert.Null(Threw(("道路封闭", text)));

    // A pattern that could cut a number in many ways took seconds.
    [Theory]
    [InlineData("数百余户{0}人累计转移。")]
    [InlineData("{0}名群众已于{0}撤离。")]
    [InlineData("水库水位{0}米，超警戒水位（{0}米）。")]
    [InlineData("国道{0}线K{0}至K{0}段封闭。")]
    public void A_number_without_end_takes_no_time(string form)
    {
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.Null(Threw(("转移", string.Concat(Enumerable.Repeat("转移村和村及", 60)) + string.Concat(Enumerable.Repeat("水库日最高", 60)))));
        Assert.Null(Threw(("转移", string.Format(System.Globalization.CultureInfo.InvariantCulture, form, new string('9', 2_000)))));

        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(20));
    }

    private static string? Threw((string? Title, string Text) text)
    {
        try
        {
            Reader.Read(text.Title, text.Text);
            return null;
        }
#pragma warning disable CA1031 // Whatever is thrown is the finding.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return thrown.ToString();
        }
    }
}
