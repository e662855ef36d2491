using System.Text.RegularExpressions;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Alerts.Factuality;

/// <summary>
/// Finds disaster words that are figures of speech or names: 人事地震, 楼市寒潮, 暴雨般的掌声, 客流洪峰, 洪峰股份, 大客流红色预警. Only the words
/// themselves are found, not their context.
/// </summary>
internal static partial class FigureOfSpeech
{
    /// <summary>The words that mean no danger.</summary>
    /// <param name="texts">The texts, folded.</param>
    public static IReadOnlyList<TextSpan> In(IReadOnlyList<string> texts)
    {
        var spans = new List<TextSpan>();
        if (!texts.Any(Hint().IsMatch))
            return spans;
        var isNatural = texts.Any(Nature().IsMatch);

        // A story that names no office, measurement or action of disaster response reports no disaster.
        if (texts.Sum(text => text.Length) >= LongEnough && !texts.Any(Literal().IsMatch))
            return [.. texts.SelectMany((text, index) => Any().Matches(text).Select(match => new TextSpan(index, match.Index, match.Index + match.Length)))];
        for (var text = 0; text < texts.Count; text++)
        {
            if (!Hint().IsMatch(texts[text]))
                continue;
            foreach (Match match in Simile().Matches(texts[text]))
                spans.Add(Of(text, match.Groups["word"]));
            foreach (Match match in Name().Matches(texts[text]))
                spans.Add(Of(text, match.Groups["word"]));
            foreach (Match match in OfSociety().Matches(texts[text]))
                spans.Add(Of(text, match.Groups["word"]));
            foreach (Match match in Quoted().Matches(texts[text]))
                spans.Add(Of(text, match.Groups["word"]));
            if (!isNatural)
            {
                foreach (Match match in Colour().Matches(texts[text]))
                    spans.Add(new TextSpan(text, match.Index, match.Index + match.Length));
            }

            foreach (Match match in Warning().Matches(texts[text]))
            {
                if (!IsNatural(match.Groups["of"].Value))
                    spans.Add(Of(text, match.Groups["word"]));
            }
        }

        return spans;
    }

    /// <summary>An article without its figures of speech, for sorting it into topics.</summary>
    /// <param name="article">The article.</param>
    /// <param name="folded">Title, kicker, subtitles and paragraphs, folded.</param>
    public static Article Without(Article article, IReadOnlyList<string> folded)
    {
        var spans = In(folded).ToLookup(span => span.Text);
        if (spans.Count == 0)
            return article;
        string[] printed = [article.Title ?? article.Headline, article.Kicker ?? "", .. article.Subtitles, .. article.Paragraphs.Select(paragraph => paragraph.Text)];
        string[] told = [.. printed.Select((text, index) => FactualStory.Blank(text, spans[index]))];
        var body = 2 + article.Subtitles.Count;
        return article with
        {
            Title = told[0],
            Kicker = told[1],
            Subtitles = told[2..body],
            Paragraphs = [.. article.Paragraphs.Select((paragraph, index) => paragraph with { Text = told[body + index] })],
        };
    }

    // A line or two need not name who says so.
    private const int LongEnough = 60;

    private const string Disaster = "(?:大地震|地震|强震|余震|海啸|风暴潮?|台风|飓风|龙卷风|寒潮|寒流|洪峰|洪流|洪水|山洪|暴雨|暴风雨|暴风雪|暴雪|雪崩|决堤|决口|溃堤|溃坝|旱灾|干旱|高温|泥石流|滑坡|火山|沙尘暴|冰雹|雷暴|雷电|水位|汛期|险情|灾情|灾区|抢险)";

    /// <summary>Whether what stands right before a warning is of nature; a verb alone leaves it open what it is of.</summary>
    private static bool IsNatural(string before)
    {
        var verb = Giving().Matches(before).LastOrDefault();
        var of = verb is null ? before : before[(verb.Index + verb.Length)..];
        return of.Length < 2 || Natural().IsMatch(of);
    }

    private static TextSpan Of(int text, Group word) => new(text, word.Index, word.Index + word.Length);

    [GeneratedRegex("震|海啸|风暴|台风|飓风|寒[潮流]|洪|暴[雨风雪]|雪崩|[决溃][堤口坝]|旱|高温|泥石流|滑坡|火山|沙尘暴|冰雹|雷[暴电]|水位|汛期|险情|灾|预警|响应")]
    private static partial Regex Hint();

    [GeneratedRegex("(?<word>" + Disaster + ")(?:来临)?(?:般|一般|似的|似地|式的?|级的?(?:震撼|新闻|行情))|(?:如同|犹如|宛如|宛若|仿佛|恰似|好似|好像|就像|像|堪比|不亚于|胜似)(?:是|遇到|经历了?)?(?:一?[场股阵片次])?(?<word>" + Disaster + ")|(?<=[热激思情泪掌声力势][^,，。]{0,4})如(?<word>" + Disaster + ")(?:暴发|爆发|倾泻|般|涌|来)")]
    private static partial Regex Simile();

    /// <summary>楼市“寒潮”, 资金链“溃坝”: a word in quotation marks by itself is meant otherwise.</summary>
    [GeneratedRegex("[“‘](?<word>" + Disaster + "|红灯)[”’]")]
    private static partial Regex Quoted();

    /// <summary>A story that names nothing of nature and no office that watches it gives warnings of something else.</summary>
    [GeneratedRegex("雨|洪(?!流)|汛|台风|大风|雷(?!同|人|鸣般)|雹|雪(?!崩|藏|上加霜)|冰(?!山一角)|霜|寒潮|降温|高温|低温|干旱|旱情|雾|霾|沙尘|风暴潮|海浪|震(?!荡|撼|惊|慑|动)|火险|山火|火灾|污染|气象|水文|水利|地质|疫|应急|泄漏|爆炸|强对流")]
    private static partial Regex Nature();

    /// <summary>What stands in reports of disasters and seldom where one is only a figure of speech.</summary>
    [GeneratedRegex("气象|水文|水利|水务|应急|防汛|防指|三防|防总|抗[洪旱震]|消防|救援|武警|民兵|海事|防灾|减灾|灾害|震源|震中|级(?:大|强|有感|以上)?(?:地震|阵风|大风|台风)|毫米|[0-9]米|警戒|保证水位|超[警保]|降[雨水雪温]|[大中小]雨|[大暴]雪|雨势|积水|内涝|涨水|洪水|汛|立方米|摄氏|℃|受灾|灾[民区后情]|救灾|转移|撤离|疏散|被困|遇难|失联|抢险|巡堤|堤[防段脚身顶]|[大江河圩]堤|桩号|沙袋|大坝|水库|下游|上游|河段|流域|沿[江河海]|登陆|路段|停[课运航水电]|断[水电路]|塌方|国道|省道|高速|河水|江水|浪高|火场|山火|火灾|起火|爆炸|泄漏|[0-9]号台风|号台风|台风[“\"]")]
    private static partial Regex Literal();

    [GeneratedRegex(Disaster + "|泄洪|蓄滞洪区|管涌|余震|预警|警报|台风|堤坝")]
    private static partial Regex Any();

    [GeneratedRegex("[红橙黄蓝]色(?:预警|警报)(?:信号)?")]
    private static partial Regex Colour();

    /// <summary>洪峰股份, 山洪科技, 台风战队: a name ends like a firm, a band or a team.</summary>
    [GeneratedRegex("(?<word>" + Disaster + ")(?:科技|股份|软件|集团|控股|传媒|影业|文化|资本|基金|证券|转债|游戏|乐队|乐团|战队|足球|篮球|俱乐部|队(?=[^伍员]|$)|咖啡|餐厅|火锅|酒吧|奶茶|牌|组合|杯|能源(?!供)|智能|物流|重工|电子|生物|医药|概念股|公司|品牌|车队|男篮|女篮)|[《“](?<word>" + Disaster + ")[》”](?=[^,，。]{0,6}(?:公司|科技|股份|乐队|战队|队|上映|首映|演出|巡演|专辑|游戏|行动))|《[^》]{0,12}?(?<word>" + Disaster + ")[^》]{0,12}》")]
    private static partial Regex Name();

    /// <summary>Disaster words about people, markets and feelings are metaphors.</summary>
    [GeneratedRegex("(?:人事|楼市|股市|债市|汇市|车市|币圈|币市|职场|官场|政坛|[体足乐歌文影球泳棋]坛|娱乐圈|[业商学政艺]界|裁员|降薪|离职|辞职|倒闭|破产|违约|债务|金融|经济|次贷|货币|汇率|资本|资金|信任|信用|信贷|流动性|舆论|舆情|情感|感情|婚姻|心理|心灵|情绪|思想|头脑|科技|技术|信息|数据|知识|客流|车流|人流|物流|返乡|返程|返工|返岗|出行|出游|旅游|春运|暑运|快递|包裹|订单|消费|购物|流量|求职|就业|招聘|毕业|考研|报名|退货|退款|投诉|价格|涨价|降价|产业|行业|市场|贸易|关税|掌声|欢呼|粉丝|反腐|打假|改革|转会|换帅|管理层|高层|董事会|朋友圈|网络|短视频|网红|选秀|价值观|历史|时代|钢铁|铁甲|自驾|观影|观众|读者|学生|开学|毕业季|婚礼|生育|养老|老龄化|人口|政治|外交|文化|审美|视觉|味觉|舌尖|青春|记忆|泪水|眼泪|能量|竞争|内卷)(?:的|大|小|级|型)?(?<word>" + Disaster + ")(?!灾害|预警|应急)")]
    private static partial Regex OfSociety();

    /// <summary>大客流红色预警, 学业红色预警, 业绩预警, 监管一级响应: what is warned of stands right before it.</summary>
    [GeneratedRegex("(?<of>[一-鿿]{2,8})(?<word>(?:[红橙黄蓝]色)(?:预警|警报)(?:信号)?)|(?<of>业绩|退市|学业|财务|债务|信用|风险|经营|价格|库存|拥堵|客流|大客流|交通|反诈|诈骗|用电|健康|疾病|病害|虫害|生育|人口|失业|投资|违约|考勤|欠费|流量|电量|额度)(?<word>(?:预警|警报)(?:信号)?)|(?<of>[一-鿿]{2,6}?(?:帮扶|监管|服务|维稳|保供|保障|安保|舆情|客服|医疗|救护|投诉|诉求))(?<word>[一二三四ⅠⅡⅢⅣ]级(?:应急)?响应)")]
    private static partial Regex Warning();

    [GeneratedRegex("发布|启动|升级|拉响|维持|继续|解除|变更|调整|提升|发出|挂出|生效|启用|进入|收到|触发|亮起|列入")]
    private static partial Regex Giving();

    [GeneratedRegex("雨|洪|汛|水|风|雷|雹|雪|冰|霜|寒|冷|热|高温|低温|旱|雾|霾|沙尘|浪|潮|震|灾|火|污染|气象|天气|疫|山|地质|强对流|[为至到出布了]$|级别|等级|联合")]
    private static partial Regex Natural();
}
