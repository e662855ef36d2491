using System.Globalization;
using Baozhai.Newsroom.Composition;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Tests.Made.Pages;

namespace Baozhai.Benchmarks.Pages;

/// <summary>
/// <c>endings FIRST COUNT [--texts FILE.jsonl]</c>: fits the weights of <see cref="EndingOdds"/> to COUNT rough and COUNT clean made pages, and prints them beside those of today.
/// Every fifth page is held apart in its turn, and how often the right ending was found on those is printed too.
/// </summary>
internal static class EndFit
{
    public const string Word = "endings";
    private const double Penalty = 0.0003;
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        var choices = FitPages.Of(args).SelectMany(made => Of(made.Page).Select(choice => (Choice: choice, Fold: made.Seed % Folds))).ToList();

        var today = EndingOdds.All.Select(sign => sign.Weight).ToArray();
        List<Choice> all = [.. choices.Select(entry => entry.Choice)], moved = [.. all.Where(choice => !choice.Alternatives[^1].Right)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Count} endings, {moved.Count} displaced; right today {ConditionalLogit.Right(all, today):0.0000}, of the displaced {ConditionalLogit.Right(moved, today):0.000}"));
        double right = 0, rightMoved = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = ConditionalLogit.Fit([.. choices.Where(entry => entry.Fold != fold).Select(entry => entry.Choice)], today, Penalty);
            List<Choice> apart = [.. choices.Where(entry => entry.Fold == fold).Select(entry => entry.Choice)], apartMoved = [.. apart.Where(moved.Contains)];
            right += ConditionalLogit.Right(apart, weights) * apart.Count / all.Count;
            rightMoved += ConditionalLogit.Right(apartMoved, weights) * apartMoved.Count / Math.Max(1, moved.Count);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held apart right {right:0.0000}, of the displaced {rightMoved:0.000}"));
        foreach (var ((name, weight), fitted) in EndingOdds.All.Zip(ConditionalLogit.Fit(all, today, Penalty)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  (\"{name}\", {fitted:0.00}),    // today {weight:0.00}"));
        return 0;
    }

    // The last alternative of each choice is that the article gives nothing away.
    private static List<Choice> Of(MadePage made)
    {
        var owners = made.Articles.SelectMany(article => article.Body.Select(line => (line.Number, article))).ToDictionary(entry => entry.Number, entry => entry.article);
        MadeArticle? Of(PageLine line) => owners.GetValueOrDefault(line.Number);
        var page = Page.Of(made.Text, explains: false);
        LineRecognisers.Recognise(page);
        var (drafts, _) = ArticleAssembler.Gather(page);
        var choices = new List<Choice>();
        DisplacedEndings.Return(drafts, (other, endings) =>
        {
            if (endings.Count == 0 || Of(other.Body[0]) is not { } own)
                return;
            var start = other.Body.FindIndex(line => Of(line) is { } article && article != own);
            var owner = start < 0 ? null : Of(other.Body[start]);
            var alternatives = endings.Select(ending => (Signs: ending.Signs.Index().ToArray(), Right: start >= 0 && ending.Start == start && Of(ending.Owner.Body[0]) == owner)).ToList();
            alternatives.Add(([], start < 0));
            // Where text of a third article is in it, or the ending's own is not a draft, nothing is right.
            if (alternatives.Exists(alternative => alternative.Right) && (start < 0 || other.Body.Skip(start).All(line => Of(line) is not { } article || article == owner)))
                choices.Add(new Choice(alternatives));
        });
        return choices;
    }
}
