namespace Baozhai.Newsroom.Tests.Fuzz;

/// <summary>Texts to try every reader on: sentences of the grammar, and pages with damages. The same number gives the same text.</summary>
/// <param name="pages">Pages to damage.</param>
internal sealed class FuzzText(IReadOnlyList<string> pages)
{
    private const int MostDamages = 12;

    /// <summary>One of this many is a damaged page; the others are sentences.</summary>
    private const int PageOf = 10;

    /// <summary>One of this many is a long line.</summary>
    private const int LongOf = 400;

    private const int LongestLine = 12_000;

    /// <summary>Damages are close together in a piece of a page, and a piece is read fast.</summary>
    private const int LongestPiece = 60;

    /// <summary>The text of a number, with a title; a page has none.</summary>
    public (string? Title, string Text) Make(int number)
    {
        var random = new Random(number);
        if (number % PageOf == 0)
            return (null, Written(Damaged(pages[random.Next(pages.Count)], random), random));
        var text = string.Concat(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => SentenceGrammar.Sentence(random)));
        if (number % LongOf == 1)
            text = Repeated(random.Next(2) is 0 ? text : SentenceGrammar.Part(random));
        for (var damages = random.Next(3); damages > 0; damages--)
            text = Slipped(text, random);
        return (Written(random.Next(3) is 0 ? SentenceGrammar.Sentence(random) : SentenceGrammar.Part(random), random), Written(text, random));
    }

    private static string Repeated(string text) => text.Length is 0 ? text : string.Concat(Enumerable.Repeat(text, LongestLine / text.Length));

    private static string Written(string text, Random random) => random.Next(6) switch { 0 => Digits.Wide(text), 1 => Digits.Mixed(text, random), _ => text };

    private static string Damaged(string page, Random random)
    {
        var all = page.Split('\n');
        var from = random.Next(all.Length);
        var lines = all.Skip(from).Take(1 + random.Next(LongestPiece)).ToList();
        for (var damages = random.Next(MostDamages); damages > 0 && lines.Count > 1; damages--)
        {
            var (line, other) = (random.Next(lines.Count), random.Next(lines.Count));
            switch (random.Next(7))
            {
                case 0:
                    lines.RemoveAt(line);
                    break;
                case 1:
                    (lines[line], lines[other]) = (lines[other], lines[line]);
                    break;
                case 2:
                    lines.Insert(other, lines[line]);
                    break;
                case 3:
                    lines[line] += lines[other];
                    break;
                case 4:
                    lines[line] = Slipped(lines[line], random);
                    break;
                case 5:
                    lines.Insert(line, SentenceGrammar.Sentence(random));
                    break;
                default:
                    lines[line] = lines[line].Insert(random.Next(lines[line].Length + 1), SentenceGrammar.Part(random));
                    break;
            }
        }

        return string.Join(random.Next(5) is 0 ? "\r\n" : "\n", lines);
    }

    private static string Slipped(string text, Random random)
    {
        if (text.Length is 0)
            return text;
        var (at, other) = (random.Next(text.Length), random.Next(text.Length));
        return random.Next(5) switch
        {
            0 => text[at..],
            1 => text[..at],
            2 => text.Remove(at, 1),
            3 => text.Insert(at, SentenceGrammar.Part(random)),
            _ => text.Insert(at, text[Math.Min(at, other)..Math.Max(at, other)]),
        };
    }
}
