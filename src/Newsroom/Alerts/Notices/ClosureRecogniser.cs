using System.Text.RegularExpressions;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>建设北路(红旗路至新华路段)7月3日至5日全封闭施工, 京广线部分列车停运, 湘江大桥恢复通行: a road, bridge, line or ferry that is named.</summary>
internal sealed partial class ClosureRecogniser : INoticeRecogniser
{
    private const int FurthestName = 48;
    private const int FurthestNameOfOtherClause = 26;
    private const int MostNames = 6;

    /// <inheritdoc />
    public IEnumerable<Notice> Find(NoticeSentence sentence)
    {
        if (sentence.Story.IsPersonal || !Closing().IsMatch(sentence.Text))
            yield break;
        var ways = NamedRoute.In(sentence.Text);
        var before = new Lazy<IReadOnlyList<(string Road, string? Place)>>(() => [.. ClosedIn(sentence.Previous)]);
        for (var match = Closing().Match(sentence.Text); match.Success; match = match.NextMatch())
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            var ends = match.Groups["ends"].Success;
            if (NonFactual.Says(sentence, start, end, mayBePlanned: true) || !IsAnnounced(sentence, match.ValueSpan) || (ends && UnderWay().IsMatch(sentence.Before(start))))
                continue;
            var span = NoticeSpan.OfState(sentence, start);
            if (ends && NonFactual.IsToCome(sentence, start, span.Day))
                continue;
            if (NonFactual.IsHistory(sentence, DateOnly.FromDateTime(span.Until ?? span.Time ?? DateTime.MaxValue)))
                continue;

            // 经连夜抢修,今日5时40分抢通单幅: an end that names no road is of those of the sentence before.
            foreach (var (road, place) in ends && ways.Count is 0 ? before.Value : Closed(sentence, ways, start, end).Select(way => Printed(sentence, way)))
            {
                yield return new Notice
                {
                    Kind = NoticeKind.Closure,
                    Action = ends ? NoticeAction.Ends : NoticeAction.Starts,
                    What = road + sentence.Print(start, end),
                    Subject = road,
                    Issuer = Issuer.Before(sentence, start),
                    Place = place,
                    Time = span.Time,
                    Until = ends ? null : span.Until,
                    Line = sentence.Line,
                };
            }
        }
    }

    [GeneratedRegex(
        "(?<ends>(?:恢复(?:双向|单向|单幅|半幅|正常|全线)*(?:通行|通车|运行|开行|运营|运输|通航|交通|开放)|解除(?:交通|临时|双向)*(?:管制|封闭)|解封|复航|复运|(?:单幅|半幅|双向|全线|全面)?(?:抢通|疏通)(?:单幅|半幅|双向|全线)?)(?!的?(?:时间|日期|时刻|难度|工作|作业|力量|队伍|人员|任务|进度|方案|条件|前)|另行|待|之前|事宜|保通|仍|还需|尚需))"
        + "|(?:实[行施])?(?:全线?|半幅?|双向|完全|临时|分段)*封闭(?:施工|交通|通行)?(?!式|性|管理|训练|集训|的|空间|环境|运行|培训|阳台|系统|圈|运营|在|了)"
        + "|封路|封桥|断道施工|断路施工|断交施工|(?:(?:交通|道路|公路|通行)(?:全部|双向|完全|一度|已|全线)*|(?:双向|全线)(?:交通)?|(?<=[路道桥线段隧])(?:已|全部|双向|完全|全线)*)中断(?!了?[近约]?[0-9]+[个多余]{0,2}(?:小时|分钟|天)|路段|点|处|的)|中断交通|(?:禁止|暂停)(?:一切|所有)?(?:[一-鿿、]{0,10})通行|(?:实[行施]|采取)?(?:临时|全天候)*(?:交通|双向)管制|(?:暂停|停止)(?:运营|运行|运输|开行|通航)|停运|停航|停驶|停渡|断航|(?<=(?:入口|出口|收费站)(?:因[^,。;]{1,8})?(?:双向|临时|已){0,3})关闭")]
    private static partial Regex Closing();

    /// <summary>A closure is announced in a headline, with its time or with its cause; without these it is talk of closed roads.</summary>
    [GeneratedRegex("今起|即日起|已|记者|目前|截至|将(?!军)|实[行施]|采取|决定|通告|公告|暴雨|降雨|台风|塌方|滑坡|泥石流|积水|内涝|洪水|汛|水毁|结冰|大雾|大风|强风|列车|地震|暴雪|降雪|凝冻|冻雨|沙尘|险情|坍塌|垮塌")]
    private static partial Regex Announcing();

    [GeneratedRegex("[。;]|[,][^,]*[,]|绕行|改走|改道|交叉口|交汇|路口")]
    private static partial Regex Parting();

    /// <summary>正在抢通, 抢通尚需时日: nobody passes yet.</summary>
    [GeneratedRegex("(?:正|加紧|组织|开展|进行|实施|投入|参与|推进|尚?未|无法|不能|难以|等待|待|加快|帮助|协助|调集|奋力|抢险|要求|下令)[一-鿿]{0,8}$")]
    private static partial Regex UnderWay();

    /// <summary>临时封闭, 双向中断: the words themselves tell a measure that was taken.</summary>
    [GeneratedRegex("^(?:临时|双向|全线|半幅|紧急|禁止|中断|抢通|单幅|恢复|解除|复航)|^(?:交通|道路)[一-鿿]*中断")]
    private static partial Regex Taken();

    private static bool IsAnnounced(NoticeSentence sentence, ReadOnlySpan<char> words) =>
        sentence.IsHead || sentence.Moments.Count > 0 || Announcing().IsMatch(sentence.Text) || Taken().IsMatch(words);

    /// <summary>The roads that a sentence closes, for an end behind it that names none.</summary>
    private static IEnumerable<(string Road, string? Place)> ClosedIn(NoticeSentence? sentence) =>
        sentence is null || Closing().Match(sentence.Text) is not { Success: true } match || match.Groups["ends"].Success ? []
            : Closed(sentence, NamedRoute.In(sentence.Text), match.Index, match.Index + match.Length).Select(way => Printed(sentence, way));

    private static (string Road, string? Place) Printed(NoticeSentence sentence, NamedRoute way) =>
        (sentence.Print(way.Start, way.End), way.SectionEnd > way.SectionStart ? sentence.Print(way.SectionStart, way.SectionEnd) : null);

    private static IEnumerable<NamedRoute> Closed(NoticeSentence sentence, IReadOnlyList<NamedRoute> ways, int start, int end)
    {
        var text = sentence.Text;
        var clause = sentence.ClauseStart(start);
        var index = -1;
        for (var at = 0; at < ways.Count && ways[at].Through <= start; at++)
            index = at;
        if (index >= 0 && start - ways[index].Through <= (ways[index].Start >= clause ? FurthestName : FurthestNameOfOtherClause) && !Parting().IsMatch(text[ways[index].Through..start]))
        {
            var closed = new List<NamedRoute> { ways[index] };
            for (; index > 0 && closed.Count < MostNames && ways[index - 1].Through <= ways[index].Start; index--)
            {
                var between = text[ways[index - 1].Through..ways[index].Start];
                if (between is "、" or "和" or "及" or "与")
                    closed.Insert(0, ways[index - 1]);
                else if (between.Length > 0)
                    break;

                // S303线长岭隧道: the road only says where the tunnel is.
            }

            return closed;
        }

        return ways.Where(way => way.Start >= end && way.Start <= end + 1).Take(1);
    }
}
