using System.Text;

namespace Baozhai.Newsroom.Forms;

/// <summary>
/// Undoes spaces that a recogniser put between all characters, or between all words, of a page or of a line. Spaces that divide
/// headlines, names, tables and Latin words stay: there most characters have a neighbour.
/// </summary>
internal static class SpacedText
{
    private const double MostOfThem = 0.6;
    private const int FewestInLine = 7;
    private const int FewestOnPage = 12;
    private const int ShortestText = 20;
    private const int LastNameLine = 30;
    private const int LongestName = 9;

    // Words have two characters, seldom four.
    private const int LongestWord = 3;

    /// <summary>Joins the characters of such lines.</summary>
    public static void Join(FormLines lines, PlainForm form)
    {
        var spaced = default(Counts);
        var isLoose = new List<(int Number, Counts Counts)>();
        for (var number = 1; number <= lines.Count; number++)
        {
            if (form.Rows.Contains(number) || form.Aside.Contains(number))
                continue;
            var counts = Counts.Of(lines.In(form, number));
            spaced = new Counts(spaced.Wide + counts.Wide, spaced.Alone + counts.Alone, spaced.Pauses + counts.Pauses, spaced.Spaces + counts.Spaces);
            if (counts.Alone > 0 || counts.Pauses > 0 && counts.Spaces > 2)
                isLoose.Add((number, counts));
        }

        var wholePage = spaced.Wide >= FewestOnPage && spaced.Alone >= MostOfThem * spaced.Wide;
        foreach (var (number, counts) in isLoose)
        {
            if (IsSpaced(counts, wholePage) || counts.HasWordsApart || number <= LastNameLine && IsPaperName(lines.In(form, number), counts))
                form.Set(number, Joined(lines.In(form, number)));
        }
    }

    private static bool IsSpaced(Counts counts, bool wholePage) =>
        counts.Wide >= (wholePage ? 2 : FewestInLine) && counts.Alone >= MostOfThem * counts.Wide;

    // 海 州 日 报: mastheads have their name set wide.
    private static bool IsPaperName(ReadOnlySpan<char> line, Counts counts) =>
        counts.Wide is >= 3 and <= LongestName && counts.Alone == counts.Wide && line.Trim().TrimStart("# ") is [.., '报' or '報' or '刊'] name && name.Length <= 3 * LongestName;

    // One space between characters is the recogniser's, more are a space of the page.
    private static string Joined(ReadOnlySpan<char> line)
    {
        var figuresApart = !HasWord(line);
        var text = new StringBuilder(line.Length);
        for (var index = 0; index < line.Length; index++)
        {
            if (!IsSpace(line[index]))
            {
                text.Append(line[index]);
                continue;
            }

            var end = index;
            while (end < line.Length && IsSpace(line[end]))
                end++;
            var before = text.Length > 0 ? text[^1] : '\0';
            var after = end < line.Length ? line[end] : '\0';
            if (before == '#' || end - index > 1 && before != '\0' && !IsMark(before) && !IsMark(after) || before < '\u0100' && after < '\u0100' && !figuresApart)
                text.Append(' ');
            index = end - 1;
        }

        return text.ToString();
    }

    // Whether Latin words and figures stand whole: then a space between two of them divides them.
    private static bool HasWord(ReadOnlySpan<char> line)
    {
        for (var index = 1; index < line.Length; index++)
        {
            if (char.IsAsciiLetterOrDigit(line[index - 1]) && char.IsAsciiLetterOrDigit(line[index]))
                return true;
        }

        return false;
    }

    private static bool IsSpace(char character) => character is ' ' or '\u3000' or '\u00A0' or '\t';

    private static bool IsWide(char character) => character is >= '\u3400' and <= '\u9FFF';

    private static bool IsMark(char character) => character is ',' or '，' or '。' or '、' or '；' or '：' or '？' or '！' or '（' or '）' or '(' or ')' or '“' or '”' or '《' or '》';

    private readonly record struct Counts(int Wide, int Alone, int Pauses, int Spaces)
    {
        /// <summary>Whether a text has its words apart, with spaces around its punctuation too.</summary>
        public bool HasWordsApart => Wide >= ShortestText && Pauses >= 2 && Spaces * LongestWord >= Wide;

        /// <summary>Counts Chinese characters, those with a space on both sides, marks with a space on both sides, and spaces beside Chinese.</summary>
        public static Counts Of(ReadOnlySpan<char> line)
        {
            if (line.IndexOfAny(" \u3000\u00A0\t") < 0)
                return new Counts(Wides(line), 0, 0, 0);
            int wide = 0, alone = 0, pauses = 0, spaces = 0;
            for (var index = 0; index < line.Length; index++)
            {
                var character = line[index];
                if (IsSpace(character))
                {
                    if (index > 0 && IsWide(line[index - 1]) && index + 1 < line.Length)
                        spaces++;
                    continue;
                }

                var apart = (index == 0 || IsSpace(line[index - 1])) && (index + 1 == line.Length || IsSpace(line[index + 1]));
                if (IsWide(character))
                {
                    wide++;
                    if (apart)
                        alone++;
                }
                else if (apart && IsMark(character))
                {
                    pauses++;
                }
            }

            return new Counts(wide, alone, pauses, spaces);
        }

        private static int Wides(ReadOnlySpan<char> line)
        {
            var wide = 0;
            foreach (var character in line)
            {
                if (IsWide(character))
                    wide++;
            }

            return wide;
        }
    }
}
