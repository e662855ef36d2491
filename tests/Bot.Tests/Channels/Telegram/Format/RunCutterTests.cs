using Baozhai.Bot.Channels.Telegram.Format;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.Telegram.Format;

public sealed class RunCutterTests
{
    private static readonly Gen<TextRun> AnyRun =
        from text in PrintedText.Any.Where(text => text.Length > 0)
        from style in Gen.Elements(TextStyle.Plain, TextStyle.Bold, TextStyle.Italic)
        from ends in Gen.Elements(true, false)
        select new TextRun(text, style, ends);

    [Fact]
    public void Pieces_rejoin_to_the_whole() => Hold((runs, limit) => Text(RunCutter.Cut(runs, limit).SelectMany(piece => piece)) == Text(runs));

    [Fact]
    public void No_piece_is_longer_than_the_limit() => Hold((runs, limit) => RunCutter.Cut(runs, limit).All(piece => Text(piece).Length <= limit));

    [Fact]
    public void No_piece_is_empty() => Hold((runs, limit) => RunCutter.Cut(runs, limit).All(piece => Text(piece).Length > 0));

    [Fact]
    public void No_cut_goes_through_a_character() => Hold((runs, limit) => RunCutter.Cut(runs, limit).All(piece => PrintedText.IsWhole(Text(piece))));

    [Fact]
    public void No_cut_goes_through_a_tag() =>
        Hold((runs, limit) => RunCutter.Cut(runs, limit).All(piece => PrintedText.IsBalanced(TelegramHtml.Of(piece))));

    [Fact]
    public void Every_character_keeps_its_style() => Hold((runs, limit) =>
        Styles(RunCutter.Cut(runs, limit).SelectMany(piece => piece)).SequenceEqual(Styles(runs)));

    [Fact]
    public void What_fits_stays_in_one_piece()
    {
        var runs = new[] { new TextRun(new string('水', RunCutter.Longest - 1), TextStyle.Plain, EndsPart: true), new TextRun("位", TextStyle.Bold) };

        Assert.Equal(runs, Assert.Single(RunCutter.Cut(runs)));
    }

    [Fact]
    public void A_cut_falls_behind_a_part_where_one_ends_in_reach() =>
        Assert.Equal(["甲。乙\n", "丙丁。戊"], Cut(7, new TextRun("甲。乙\n", TextStyle.Plain, EndsPart: true), new TextRun("丙丁。戊", TextStyle.Plain)));

    [Fact]
    public void Else_it_falls_behind_a_line() => Assert.Equal(["甲。乙\n", "丙丁。戊"], Cut(7, new TextRun("甲。乙\n丙丁。戊", TextStyle.Plain)));

    [Fact]
    public void Else_it_falls_behind_a_sentence() => Assert.Equal(["甲乙。", "丙丁戊"], Cut(5, new TextRun("甲乙。丙丁戊", TextStyle.Plain)));

    [Fact]
    public void More_stretches_of_style_than_Telegram_shows_go_into_another_message()
    {
        var runs = Enumerable.Range(0, 150).Select(_ => new TextRun("水", TextStyle.Bold)).ToList();

        Assert.Equal([RunCutter.MostStyled, 50], RunCutter.Cut(runs).Select(piece => piece.Count));
    }

    [Fact]
    public void The_longest_message_of_signs_to_escape_stays_under_the_limit_of_bytes()
    {
        var piece = Assert.Single(RunCutter.Cut([new TextRun(new string('&', RunCutter.Longest), TextStyle.Plain)]));

        Assert.True(TelegramHtml.Of(piece).Length < 32768);
    }

    private static IEnumerable<string> Cut(int longest, params TextRun[] runs) => RunCutter.Cut(runs, longest).Select(Text);

    private static string Text(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.Text));

    private static IEnumerable<(char, TextStyle)> Styles(IEnumerable<TextRun> runs) => runs.SelectMany(run => run.Text.Select(unit => (unit, run.Style)));

    private static void Hold(Func<IReadOnlyList<TextRun>, int, bool> holds) => Prop
        .ForAll(AnyRun.ArrayOf().ToArbitrary(), Gen.Choose(2, 40).ToArbitrary(), (runs, limit) => holds(runs, limit))
        .QuickCheckThrowOnFailure();
}
