using Baozhai.Bot.Archive;

namespace Baozhai.Benchmarks.Latency;

/// <summary>What people look for, by kind; drawn from the seeds, so that most of it is found, and the same in every run.</summary>
internal static class QueryMix
{
    private static readonly string[] Frequent = ["株洲", "发展", "全市", "工作", "项目", "企业", "建设", "服务"];
    private static readonly string[] Latin = ["GDP", "AI", "APP", "5G", "KTV", "NBA", "DNA", "LED", "ABC", "CEO"];
    private static readonly string[] Nothing = ["火星移民", "鲸鱼座", "北极熊幼崽", "量子泡沫", "zzzzqq", "齉齉"];
    private static readonly string[] Topics = [.. Newsroom.Topics().Topics.Select(topic => topic.Name)];
    private static readonly string[] Places = ["醴陵市", "攸县", "茶陵县", "渌口区", "天元区"];

    /// <summary>So many queries of each kind.</summary>
    public static IEnumerable<(string Kind, ArticleQuery Query)> Make(int ofEach)
    {
        var random = new Random(11);
        for (var i = 0; i < ofEach; i++)
        {
            yield return ("rare word", i % 2 == 0 ? MutatedIssues.Rare : Piece(random, 4, 4));
            yield return ("frequent word", Pick(Frequent, random));
            yield return ("word of two characters", Piece(random, 2, 2));
            yield return ("one character", Piece(random, 1, 1));
            yield return ("two words", $"{Piece(random, 2, 3)} {Piece(random, 2, 3)}");
            yield return ("phrase", Piece(random, 8, 20));
            yield return ("digits", $"{random.Next(1, 100)}{(i % 2 == 0 ? $".{random.Next(100)}" : "")}");
            yield return ("Latin word", Pick(Latin, random));
            yield return ("nothing found", Pick(Nothing, random));
            yield return ("word with filters", Filtered(i % 2 == 0 ? Pick(Frequent, random) : Piece(random, 2, 2), i, random));
            yield return ("filters alone", Filtered("", i, random));
        }
    }

    private static ArticleQuery Filtered(string words, int number, Random random)
    {
        var month = new DateOnly(2024, 1, 1).AddMonths(-random.Next(24));
        return (number % 5) switch
        {
            0 => new ArticleQuery(words, Topic: Pick(Topics, random)),
            1 => new ArticleQuery(words, From: month, To: month.AddMonths(1).AddDays(-1)),
            2 => new ArticleQuery(words, Topic: Pick(Topics, random), Place: Pick(Places, random)),
            3 => new ArticleQuery(words, Page: "A1", Paper: "株洲晚报"),
            _ => new ArticleQuery(words, Topic: Pick(Topics, random), From: month, To: month.AddMonths(1).AddDays(-1), Page: "2"),
        };
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];

    /// <summary>A run of letters and digits out of an article.</summary>
    private static string Piece(Random random, int shortest, int longest)
    {
        while (true)
        {
            var body = Newsroom.Articles[random.Next(Newsroom.Articles.Count)].Body;
            var length = random.Next(shortest, longest + 1);
            if (body.Length <= length) continue;
            var piece = body.Substring(random.Next(body.Length - length), length);
            if (piece.All(char.IsLetter)) return piece;
        }
    }
}
