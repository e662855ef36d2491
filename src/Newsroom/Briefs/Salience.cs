namespace Baozhai.Newsroom.Briefs;

/// <summary>
/// How much each pair of neighbouring characters matters to an article: pairs of the title and of the lead most, then pairs
/// that come again and again. Chinese writes no spaces, and pairs do without a dictionary.
/// </summary>
internal sealed class Salience
{
    private const double InTitle = 1.6;
    private const double InLead = 0.7;
    private const double Number = 0.5;
    private const double Repeated = 0.35;

    // The story of a page fits many times; a longer text is not a news story, and its end says no more of its subject.
    private const int Longest = 8_000;

    private readonly Dictionary<(char, char), double> _weights = [];

    /// <summary>Weighs an article.</summary>
    public Salience(string title, string lead, IEnumerable<Sentence> sentences)
    {
        var times = new Dictionary<(char, char), int>();
        var length = 0;
        foreach (var sentence in sentences.TakeWhile(_ => length < Longest))
        {
            length += sentence.Text.Length;
            foreach (var pair in Pairs(sentence.Text.Length > Longest ? sentence.Text[..Longest] : sentence.Text))
                times[pair] = times.GetValueOrDefault(pair) + 1;
        }

        foreach (var (pair, count) in times)
            _weights[pair] = Repeated * Math.Log(count) + (char.IsAsciiDigit(pair.Item1) || char.IsAsciiDigit(pair.Item2) ? Number : 0);
        foreach (var pair in Pairs(title).Distinct())
            _weights[pair] = _weights.GetValueOrDefault(pair) + InTitle;
        foreach (var pair in Pairs(lead.Length > Longest ? lead[..Longest] : lead).Distinct())
            _weights[pair] = _weights.GetValueOrDefault(pair) + InLead;
    }

    /// <summary>What a text adds to what was said before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="said">The pairs said before; those of the text are added.</param>
    public double Of(string text, HashSet<(char, char)> said) => Pairs(text).Where(said.Add).Sum(pair => _weights.GetValueOrDefault(pair));

    private static IEnumerable<(char, char)> Pairs(string text)
    {
        var last = '\0';
        foreach (var letter in text)
        {
            if (!char.IsLetterOrDigit(letter))
                continue;
            if (last is not '\0')
                yield return (last, letter);
            last = letter;
        }
    }
}
