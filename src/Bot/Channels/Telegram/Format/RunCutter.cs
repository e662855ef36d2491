using System.Text;

namespace Baozhai.Bot.Channels.Telegram.Format;

/// <summary>
/// Cuts runs into pieces that fit a message each: behind a part where one ends in reach, else behind a line, else behind a sentence,
/// else between two code points. Nothing is lost or added.
/// </summary>
internal static class RunCutter
{
    /// <summary>
    /// The longest message, in UTF-16 units after parsing. Telegram's documents leave the unit open and its server counts code points,
    /// of which there are never more. Its other limit, 32,768 bytes with markup, is further off: 4096 × <c>&amp;amp;</c> and the tags of
    /// <see cref="MostStyled"/> runs make less.
    /// </summary>
    public const int Longest = 4096;

    /// <summary>The longest caption of a document, counted alike.</summary>
    public const int LongestCaption = 1024;

    /// <summary>Telegram shows at most 100 stretches of style in a message and drops the others.</summary>
    public const int MostStyled = 100;

    private const string SentenceEnds = "。！？!?；;…";

    /// <summary>The pieces in order. Cutting what is short enough gives it back as it is.</summary>
    public static IReadOnlyList<IReadOnlyList<TextRun>> Cut(IReadOnlyList<TextRun> runs, int longest = Longest)
    {
        var pieces = new List<IReadOnlyList<TextRun>>();
        var rest = runs;
        while (rest.Count > 0)
        {
            var (piece, left) = Split(rest, BestCut(rest, longest));
            pieces.Add(piece);
            rest = left;
        }

        return pieces;
    }

    /// <summary>How many UTF-16 units of the runs go into the next piece.</summary>
    private static int BestCut(IReadOnlyList<TextRun> runs, int longest)
    {
        int position = 0, styled = 0, part = 0, line = 0, sentence = 0;
        foreach (var run in runs)
        {
            if (run.Style != TextStyle.Plain && ++styled > MostStyled) return First(part, line, sentence, position);
            foreach (var rune in run.Text.EnumerateRunes())
            {
                if (position + rune.Utf16SequenceLength > longest) return First(part, line, sentence, position);
                position += rune.Utf16SequenceLength;
                if (rune.Value == '\n') line = position;
                if (rune.IsBmp && SentenceEnds.Contains((char)rune.Value, StringComparison.Ordinal)) sentence = position;
            }

            if (run.EndsPart) part = position;
        }

        return position;
    }

    private static int First(params ReadOnlySpan<int> cuts)
    {
        foreach (var cut in cuts)
        {
            if (cut > 0) return cut;
        }

        throw new ArgumentException("The limit leaves no room for a single character: give a limit of at least 2.", nameof(cuts));
    }

    private static (IReadOnlyList<TextRun> Piece, IReadOnlyList<TextRun> Left) Split(IReadOnlyList<TextRun> runs, int at)
    {
        var piece = new List<TextRun>();
        var left = new List<TextRun>();
        foreach (var run in runs)
        {
            var here = Math.Clamp(at, 0, run.Text.Length);
            if (here > 0) piece.Add(run with { Text = run.Text[..here] });
            if (here < run.Text.Length) left.Add(run with { Text = run.Text[here..] });
            at -= here;
        }

        return (piece, left);
    }
}
