using System.Text.RegularExpressions;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Conversation.Understanding;

/// <summary>Divides a line into words: first what has a form (times, days, numbers of stories), then known words, as few and as long as can be; the rest is something to look for.</summary>
/// <param name="words">The known words.</param>
/// <param name="roles">The roles.</param>
internal sealed partial class Splitter(Vocabulary words, RoleSet roles)
{
    private const double CostOfUnknown = 1;
    private const double CostOfWord = 0.35;
    private const double CostOfOneCharacter = 0.25;
    private const double CostOfGuess = 0.9;
    private const double WeightOfForm = 1;
    private const double WeightOfScrap = 0.4;
    private const int LongestGuess = 4;
    private const int ShortLine = 6;
    private const int ShortestWord = 2;

    private static readonly System.Buffers.SearchValues<char> PausedUntil = System.Buffers.SearchValues.Create("停歇发送推");

    private readonly Role _word = roles[Slots.Word];

    /// <summary>The words of a line.</summary>
    /// <param name="line">Text normalised by <see cref="TypedText"/>.</param>
    /// <param name="guess">Whether what only sounds like a word, or is one slip away, may be taken for it.</param>
    public IReadOnlyList<Token> Split(string line, bool guess = false)
    {
        var text = line.ToLowerInvariant();
        // A letter whose small form is longer would move all that stands behind it.
        if (text.Length != line.Length) text = line;
        var tokens = Forms(text, line);
        var at = 0;
        foreach (var form in tokens.ToList())
        {
            AddWords(line, text, at, form.Start, guess, tokens);
            at = form.End;
        }

        AddWords(line, text, at, text.Length, guess, tokens);
        return Joined(line, [.. tokens.OrderBy(token => token.Start)]);
    }

    /// <summary>Whether a word of a line is known, and not only what is left between known ones.</summary>
    public bool Knows(string line, Token token) => words.Find(line.AsSpan(token.Start, token.Length)) is not null || IsOfWords(line.AsSpan(token.Start, token.Length));

    // 银行贷款: two known words.
    private bool IsOfWords(ReadOnlySpan<char> text)
    {
        for (var length = ShortestWord; length <= text.Length - ShortestWord; length++)
        {
            if (words.Find(text[..length]) is not null && (words.Find(text[length..]) is not null || IsOfWords(text[length..]))) return true;
        }

        return false;
    }

    private List<Token> Forms(string text, string line)
    {
        var forms = new List<Token>();
        void Add(int start, int length, string value, params ReadOnlySpan<string> names)
        {
            if (forms.Exists(form => start < form.End && form.Start < start + length)) return;
            var senses = new List<Sense>();
            foreach (var name in names) senses.Add(new Sense(roles[name], value, name is "recent" or "daily" or "future" or Slots.Today ? 0.1 : WeightOfForm));
            forms.Add(new Token(start, length, senses));
        }

        // What stands in marks is one word, whatever it says.
        foreach (Match match in Quoted().Matches(text)) Add(match.Index, match.Length, line[(match.Index + 1)..(match.Index + match.Length - 1)], Slots.Word);
        // 停到12月20号 is how long, and no day to read of.
        foreach (var (start, length, span) in DaySlots.Spans(text).Where(one => one.Start > 0 && PausedUntil.Contains(text[one.Start - 1]))) Add(start, length, span, Slots.Span);
        foreach (var (start, length, day) in DaySlots.Days(text))
        {
            if (char.IsDigit(day[0])) Add(start, length, day, Slots.Day);
            else if (day is "今天" or "今日" or "today") Add(start, length, day, Slots.Today);
            else Add(start, length, day, Slots.Day, "recent");
        }

        foreach (var (start, length, item) in ItemSlots.Find(text)) Add(start, length, item, Slots.Item);
        foreach (var (start, length, time) in TimeSlots.Find(text)) Add(start, length, time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), Slots.Time);
        foreach (var (start, length, span) in DaySlots.Spans(text))
        {
            if (span.Contains('周', StringComparison.Ordinal) || span.Contains("week", StringComparison.Ordinal)) Add(start, length, span, Slots.Span, "week");
            else Add(start, length, span, Slots.Span);
        }

        foreach (var (start, length, days) in WeekdaysText.Find(text))
        {
            if (days.Count == 7) Add(start, length, "1234567", Slots.Days, "daily", "future");
            else Add(start, length, string.Concat(days), Slots.Days);
        }

        foreach (var (start, length, period) in DaySlots.Periods(text)) Add(start, length, period, Slots.Period);
        return [.. forms.OrderBy(form => form.Start)];
    }

    // From the end to the beginning: the cheapest way to read what is left.
    private void AddWords(string line, string text, int from, int to, bool guess, List<Token> tokens)
    {
        if (from >= to) return;
        var sounds = guess ? Array.ConvertAll(text.ToCharArray(), letter => Pinyin.Sound(letter)) : null;
        var cost = new double[to - from + 1];
        var step = new (int Length, string? Meant)[to - from + 1];
        for (var at = to - 1; at >= from; at--)
        {
            var index = at - from;
            var run = Run(text, at, to);
            (cost[index], step[index]) = (cost[index + run] + (IsMark(text[at]) ? 0 : CostOfUnknown), (run, null));
            void Consider(int length, double price, string meant)
            {
                if (cost[index + length] + price >= cost[index]) return;
                (cost[index], step[index]) = (cost[index + length] + price, (length, meant));
            }

            if (IsMark(text[at]) || (at > from && IsLatin(text[at]) && IsLatin(text[at - 1]))) continue;
            for (var length = Math.Min(words.Longest, to - at); length > 0; length--)
            {
                if (IsLatin(text[at + length - 1]) && at + length < text.Length && IsLatin(text[at + length])) continue;
                var word = text.AsSpan(at, length);
                if (words.Find(word) is not null) Consider(length, CostOfWord + (length == 1 ? CostOfOneCharacter : 0), text.Substring(at, length));
                else if (guess && length <= LongestGuess && words.SoundsLike(sounds!, at, length) is { } meant) Consider(length, CostOfGuess, meant);
            }

            if (guess && IsLatin(text[at]) && words.Find(text.AsSpan(at, run)) is null && words.SlipOf(text.Substring(at, run)) is { } slip) Consider(run, CostOfGuess, slip);
        }

        for (var at = from; at < to;)
        {
            var (length, meant) = step[at - from];
            if (meant is not null) tokens.Add(new Token(at, length, words.Find(meant)!, !text.AsSpan(at, length).SequenceEqual(meant)));
            else if (!IsMark(text[at])) tokens.Add(new Token(at, length, [new Sense(_word, line.Substring(at, length), IsLatin(text[at]) ? 1 : WeightOfScrap)]));
            at += length;
        }
    }

    // What is not known and stands together is one word to look for; a single character is none.
    private List<Token> Joined(string line, IReadOnlyList<Token> tokens)
    {
        var joined = new List<Token>();
        // A character too much in a short line makes another word of it: 订约 is not 订.
        var scrap = line.Count(char.IsLetter) <= ShortLine ? 1 : WeightOfScrap;
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (!IsUnknown(token))
            {
                joined.Add(token);
                continue;
            }

            var end = token.End;
            while (index + 1 < tokens.Count && IsUnknown(tokens[index + 1]) && IsNextTo(line, end, tokens[index + 1])) end = tokens[++index].End;
            var text = line[token.Start..end];
            var isWord = text.Length > 1 && text.Any(char.IsLetter);
            joined.Add(new Token(token.Start, text.Length, [isWord ? new Sense(_word, text, Vocabulary.WordWeight(text)) : new Sense(default, "", scrap)]));
        }

        return joined;
    }

    private static bool IsNextTo(string line, int end, Token next) => next.Start == end || (next.Start == end + 1 && line[end] == ' ' && IsLatin(line[end - 1]) && IsLatin(line[next.Start]));

    private bool IsUnknown(Token token) => token.Senses is [{ Role: var role }] && role == _word;

    private static int Run(string text, int at, int to)
    {
        if (!IsLatin(text[at])) return 1;
        var end = at;
        while (end < to && IsLatin(text[end])) end++;
        return end - at;
    }

    private static bool IsLatin(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '\'';

    [GeneratedRegex("“[^”\"“]{2,30}”|「[^」]{2,30}」|\"[^\"”“]{2,30}\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    private static bool IsMark(char letter) => !char.IsLetterOrDigit(letter) && letter != '\'';
}
