using System.Text;
using Baozhai.Bot.Channels.WeChat.Format;
using Baozhai.Bot.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Channels.WeChat;

public sealed class BlockCutterTests
{
    [Fact]
    public void What_fits_is_one_message()
    {
        var text = new string('汛', BlockCutter.Longest / 3);

        Assert.Equal([text], BlockCutter.Cut([new TextBlock(text)]));
    }

    [Fact]
    public void A_list_is_cut_between_its_items()
    {
        var items = Enumerable.Range(1, 40).Select(number => (ReplyPart)new ItemPart(number, "湘江株洲站今年首次超警戒水位", new string('水', 40), "株洲日报")).ToList();

        var pieces = BlockCutter.Cut(TextBlocks.Of([new Reply { Parts = items }]));

        Assert.True(pieces.Count > 2);
        Assert.All(pieces, piece => Assert.Matches("^[0-9]+\\. 湘江", piece));
        Assert.All(pieces.SkipLast(1), piece => Assert.EndsWith(BlockCutter.More, piece, StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_goes_with_what_it_heads()
    {
        var reply = new Reply { Parts = [new TextPart(new string('甲', 640)), new HeadingPart("金融财经"), new ItemPart(1, new string('乙', 60))] };

        var pieces = BlockCutter.Cut(TextBlocks.Of([reply]));

        Assert.Equal(2, pieces.Count);
        Assert.StartsWith("【金融财经】\n\n1. 乙", pieces[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_emoji_at_the_limit_is_not_torn()
    {
        const string Family = "👨‍👩‍👧‍👦";
        foreach (var before in Enumerable.Range(0, 30))
        {
            var pieces = BlockCutter.Cut([new TextBlock(new string('x', before) + string.Concat(Enumerable.Repeat(Family, 200)))]);

            Assert.All(pieces, piece => Assert.EndsWith(Family, piece.Replace(BlockCutter.More, "", StringComparison.Ordinal), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_piece_fits_and_all_of_them_are_the_whole()
    {
        var words = Gen.Elements("汛情", "a", "😀", "。", "\n", "👨‍👩‍👧‍👦", "]]>", "&", "水位40.96米，", "é");
        var text = words.ListOf(400).Select(string.Concat);
        var blocks = text.ListOf(5).Select(texts => texts.Where(one => one.Length > 0).Select(one => new TextBlock(one)).ToList());

        Prop.ForAll(blocks.ToArbitrary(), list =>
        {
            if (list.Count == 0) return;
            var pieces = BlockCutter.Cut(list);
            Assert.All(pieces, piece => Assert.True(Encoding.UTF8.GetByteCount(piece) <= BlockCutter.Longest));
            Assert.All(pieces.Skip(1), piece => Assert.True(Encoding.UTF8.GetByteCount(piece) <= BlockCutter.Longest - BlockCutter.RoomAbove));
            Assert.Equal(Bare(string.Concat(list.Select(block => block.Text))), Bare(string.Concat(pieces.Select(Cut))));
        }).QuickCheckThrowOnFailure();

        static string Cut(string piece) => piece.EndsWith(BlockCutter.More, StringComparison.Ordinal) ? piece[..^BlockCutter.More.Length] : piece;
        static string Bare(string value) => value.Replace("\n", "", StringComparison.Ordinal);
    }
}
