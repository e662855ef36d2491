using System.Text;
using Baozhai.Bot.Channels.WeCom.Format;
using Baozhai.Bot.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.WeCom;

public sealed class PieceCutterTests
{
    private const int Longest = 4096;

    [Fact]
    public void What_fits_to_the_byte_is_one_piece_without_a_number()
    {
        var text = new string('汛', Longest / 3) + "a";

        Assert.Equal(Longest, Encoding.UTF8.GetByteCount(text));
        Assert.Equal([text], PieceCutter.Cut([text], Longest));
    }

    [Fact]
    public void A_list_is_cut_between_its_items_and_numbered()
    {
        var reply = new Reply { Parts = [.. Enumerable.Range(1, 60).Select(number => new ItemPart(number, "湘江株洲站今年首次超警戒水位", new string('水', 60), "株洲日报"))] };

        var pieces = PieceCutter.Cut(MarkdownBlocks.Of(reply), Longest);

        Assert.True(pieces.Count > 2);
        Assert.All(pieces, piece => Assert.Matches(@"^\*\*[0-9]+\. 湘江", piece));
        Assert.All(pieces.Index(), piece => Assert.EndsWith($"\n\n（{piece.Index + 1}/{pieces.Count}）", piece.Item, StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_goes_with_what_it_heads()
    {
        var reply = new Reply { Parts = [new TextPart(new string('甲', 1200)), new HeadingPart("金融财经"), new ItemPart(1, new string('乙', 300))] };

        var pieces = PieceCutter.Divide(MarkdownBlocks.Of(reply), Longest);

        Assert.Equal(2, pieces.Count);
        Assert.StartsWith("### 金融财经\n\n**1. 乙", pieces[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_paragraph_is_cut_behind_a_sentence()
    {
        var pieces = PieceCutter.Divide([string.Concat(Enumerable.Repeat("湘江水位正在缓慢回落。", 300))], Longest);

        Assert.All(pieces, piece => Assert.EndsWith("。", piece, StringComparison.Ordinal));
    }

    [Fact]
    public void An_emoji_at_the_limit_is_not_torn()
    {
        const string Family = "👨‍👩‍👧‍👦";
        foreach (var before in Enumerable.Range(0, 30))
        {
            var pieces = PieceCutter.Divide([new string('x', before) + string.Concat(Enumerable.Repeat(Family, 400))], Longest);

            Assert.All(pieces, piece => Assert.EndsWith(Family, piece, StringComparison.Ordinal));
            Assert.All(pieces.Skip(1), piece => Assert.StartsWith(Family, piece, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_visible_is_no_piece() => Assert.Empty(PieceCutter.Cut([" \n ", "\n"], Longest));

    [Fact]
    public void Every_piece_fits_and_all_of_them_are_the_whole()
    {
        var words = Gen.Elements("汛情", "a", "😀", "。", "\n", "👨‍👩‍👧‍👦", "**", "水位40.96米，", "é", "e\u0301");
        var blocks = words.ListOf(400).Select(string.Concat).ListOf(6);

        Prop.ForAll(blocks.ToArbitrary(), list =>
        {
            foreach (var longest in (int[])[64, 2048, 4096])
            {
                Assert.All(PieceCutter.Cut([.. list], longest), piece => Assert.True(Encoding.UTF8.GetByteCount(piece) <= longest));
                Assert.Equal(Bare(string.Concat(list)), Bare(string.Concat(PieceCutter.Divide([.. list], longest))));
            }
        }).QuickCheckThrowOnFailure();

        static string Bare(string value) => value.Replace("\n", "", StringComparison.Ordinal);
    }
}
