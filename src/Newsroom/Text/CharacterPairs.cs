namespace Baozhai.Newsroom.Text;

/// <summary>
/// The pairs of neighbouring characters of a text: a measure of common wording that needs no dictionary,
/// since most Chinese words have two characters.
/// </summary>
internal sealed class CharacterPairs
{
    // Beyond this the vocabulary of an article is known, and a page of one endless line stays cheap.
    private const int Enough = 20_000;

    private readonly HashSet<int> _pairs = [];

    /// <summary>Number of different pairs.</summary>
    public int Count => _pairs.Count;

    /// <summary>Every different pair, each as one number.</summary>
    public IReadOnlyCollection<int> All => _pairs;

    /// <summary>Whether a pair is among these.</summary>
    public bool Has(int pair) => _pairs.Contains(pair);

    /// <summary>Adds the pairs of a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        for (var index = 1; index < text.Length && _pairs.Count < Enough; index++)
        {
            if (IsWordPart(text[index - 1]) && IsWordPart(text[index]))
                _pairs.Add(Pair(text[index - 1], text[index]));
        }
    }

    /// <summary>The part of a text's pairs that are among these, from 0 to 1; 0 for a text without pairs.</summary>
    public double Share(ReadOnlySpan<char> text)
    {
        int known = 0, all = 0;
        for (var index = 1; index < text.Length; index++)
        {
            if (!IsWordPart(text[index - 1]) || !IsWordPart(text[index]))
                continue;
            all++;
            if (_pairs.Contains(Pair(text[index - 1], text[index])))
                known++;
        }

        return all == 0 ? 0 : (double)known / all;
    }

    private static int Pair(char first, char second) => (MatchForm.Fold(first) << 16) | MatchForm.Fold(second);

    private static bool IsWordPart(char character) => char.IsLetterOrDigit(character);
}
