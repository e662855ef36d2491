using Baozhai.Bot.Tests.Clocks;
using Baozhai.Bot.Tests.Storage.Alerts;
using Baozhai.Bot.Tests.Storage.Articles;
using Baozhai.Bot.Tests.Storage.Channels;
using Baozhai.Bot.Tests.Storage.Chats;
using Baozhai.Bot.Tests.Storage.Deliveries;
using Baozhai.Bot.Tests.Storage.Operators;
using Baozhai.Bot.Tests.Storage.Reviews;
using Baozhai.Bot.Tests.Storage.Summaries;

namespace Baozhai.Bot.Tests.Storage.Sqlite;

#pragma warning disable CA1812, SA1402 // One line for each part of the contract.

public sealed class AdmissionOnSqlite() : AdmissionTests(StoreEngine.Sqlite);

public sealed class AlertLifeStoreOnSqlite() : AlertLifeStoreTests(StoreEngine.Sqlite);

public sealed class AlertMessagesOnSqlite() : AlertMessagesTests(StoreEngine.Sqlite);

public sealed class AlertStoreOnSqlite() : AlertStoreTests(StoreEngine.Sqlite);

public sealed class ArticleRecordOnSqlite() : ArticleRecordTests(StoreEngine.Sqlite);

public sealed class ChannelStateOnSqlite() : ChannelStateTests(StoreEngine.Sqlite);

public sealed class ChatStoreOnSqlite() : ChatStoreTests(StoreEngine.Sqlite);

public sealed class ClockStoreOnSqlite() : ClockStoreTests(StoreEngine.Sqlite);

public sealed class DigestStoreOnSqlite() : DigestStoreTests(StoreEngine.Sqlite);

public sealed class DueChatsOnSqlite() : DueChatsTests(StoreEngine.Sqlite);

public sealed class FollowersOnSqlite() : FollowersTests(StoreEngine.Sqlite);

public sealed class ForgetOnSqlite() : ForgetTests(StoreEngine.Sqlite);

public sealed class FreshArticlesOnSqlite() : FreshArticlesTests(StoreEngine.Sqlite);

public sealed class HeldStoriesOnSqlite() : HeldStoriesTests(StoreEngine.Sqlite);

public sealed class ImportOnSqlite() : ImportTests(StoreEngine.Sqlite);

public sealed class IssuesOnSqlite() : IssuesTests(StoreEngine.Sqlite);

public sealed class LatestArticlesOnSqlite() : LatestArticlesTests(StoreEngine.Sqlite);

public sealed class LeaseOnSqlite() : LeaseTests(StoreEngine.Sqlite);

public sealed class MenuStoreOnSqlite() : MenuStoreTests(StoreEngine.Sqlite);

public sealed class OutcomeOnSqlite() : OutcomeTests(StoreEngine.Sqlite);

public sealed class PlanOnSqlite() : PlanTests(StoreEngine.Sqlite);

public sealed class PushedArticlesOnSqlite() : PushedArticlesTests(StoreEngine.Sqlite);

public sealed class RelatedOnSqlite() : RelatedTests(StoreEngine.Sqlite);

public sealed class RetentionOnSqlite() : RetentionTests(StoreEngine.Sqlite);

public sealed class ReviewStoreOnSqlite() : ReviewStoreTests(StoreEngine.Sqlite);

public sealed class SearchOnSqlite() : SearchTests(StoreEngine.Sqlite);

public sealed class StatisticsOnSqlite() : StatisticsTests(StoreEngine.Sqlite);

public sealed class SummaryLedgerOnSqlite() : SummaryLedgerTests(StoreEngine.Sqlite);

public sealed class UpdateLogOnSqlite() : UpdateLogTests(StoreEngine.Sqlite);

public sealed class WaitingChangesOnSqlite() : WaitingChangesTests(StoreEngine.Sqlite);

public sealed class WaterLevelOnSqlite() : WaterLevelTests(StoreEngine.Sqlite);

public sealed class WeeklyStoreOnSqlite() : WeeklyStoreTests(StoreEngine.Sqlite);
