using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Pages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made.Hand;

/// <summary>
/// A page written down by hand, with what each line is: a line of the file is a tag, a tab and a line of the page. The tag is the number of the story
/// and <c>k</c> kicker, <c>t</c> title, <c>s</c> subtitle, <c>b</c> byline, <c>p</c> first line of a paragraph, <c>+</c> a further line of it,
/// <c>&lt;</c> first line of a paragraph that belongs before those above, <c>x</c> a line inside the story that is not of its text, <c>r</c> a line
/// printed again. A line of no story has the tag <c>-</c>.
/// </summary>
internal static class HandPage
{
    /// <summary>Reads a page.</summary>
    /// <exception cref="FormatException">A line has no tag or an unknown one.</exception>
    public static MadePage Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var articles = new SortedDictionary<int, MadeArticle>();
        var displaced = new Dictionary<MadeArticle, int>();
        var furniture = new List<MadeLine>();
        var texts = new List<string>();
        foreach (var (index, line) in lines.Index())
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 1)
                throw new FormatException($"{file}, line {index + 1}: no tag.");
            var (tag, text) = (line[..tab], line[(tab + 1)..]);
            texts.Add(text);
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (tag == "-")
                furniture.Add(new MadeLine(text, Place.Furniture) { Number = index + 1, Furniture = "other" });
            else if (int.TryParse(tag[..^1], out var number))
                Add(Of(number), displaced, tag[^1], text, index + 1);
            else
                throw new FormatException($"{file}, line {index + 1}: no tag {tag}.");
        }

        return new MadePage(Path.ChangeExtension(Path.GetFileName(file), ".txt"), string.Join('\n', texts), string.Empty, null, [.. articles.Values], furniture, new HashSet<Damage>());

        MadeArticle Of(int number) => articles.TryGetValue(number, out var known)
            ? known
            : articles[number] = new MadeArticle(new Story(StoryKind.Hand, string.Empty, null, [])) { Title = null };
    }

    private static void Add(MadeArticle article, Dictionary<MadeArticle, int> displaced, char tag, string text, int number)
    {
        var bare = text.Trim().Trim('#', '*', ' ', '\u3000');
        switch (tag)
        {
            case 'k':
                article.Kicker += bare;
                break;
            case 't':
                article.Title += bare;
                article.TitleForms.Clear();
                article.TitleForms.Add(article.Title);
                break;
            case 's':
                article.Subtitle += bare;
                break;
            case 'b':
                article.Byline ??= bare;
                break;
            case 'p' or '+' or '<':
                if (tag == '<')
                    displaced[article] = 0;
                var line = new MadeLine(text, Place.Body) { Number = number, Continues = tag == '+' };
                if (displaced.TryGetValue(article, out var place))
                {
                    article.Body.Insert(place, line);
                    displaced[article] = place + 1;
                }
                else
                {
                    article.Body.Add(line);
                }

                break;
            case 'x' or 'r':
                article.Neutral.Add(new MadeLine(text, Place.Neutral) { Number = number });
                break;
            default:
                throw new FormatException($"Line {number}: no tag {tag}.");
        }
    }
}
