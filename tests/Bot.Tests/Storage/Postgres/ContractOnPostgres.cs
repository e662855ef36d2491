using Baozhai.Bot.Tests.Clocks;
using Baozhai.Bot.Tests.Storage.Alerts;
using Baozhai.Bot.Tests.Storage.Articles;
using Baozhai.Bot.Tests.Storage.Channels;
using Baozhai.Bot.Tests.Storage.Chats;
using Baozhai.Bot.Tests.Storage.Deliveries;
using Baozhai.Bot.Tests.Storage.Operators;
using Baozhai.Bot.Tests.Storage.Reviews;
using Baozhai.Bot.Tests.Storage.Summaries;

namespace Baozhai.Bot.Tests.Storage.Postgres;

#pragma warning disable CA1812, SA1402 // One line for each part of the contract.

public sealed class AdmissionOnPostgres() : AdmissionTests(StoreEngine.Postgres);

public sealed class AlertLifeStoreOnPostgres() : AlertLifeStoreTests(StoreEngine.Postgres);

public sealed class AlertMessagesOnPostgres() : AlertMessagesTests(StoreEngine.Postgres);

public sealed class AlertStoreOnPostgres() : AlertStoreTests(StoreEngine.Postgres);

public sealed class ArticleRecordOnPostgres() : ArticleRecordTests(StoreEngine.Postgres);

public sealed class ChannelStateOnPostgres() : ChannelStateTests(StoreEngine.Postgres);

public sealed class ChatStoreOnPostgres() : ChatStoreTests(StoreEngine.Postgres);

public sealed class ClockStoreOnPostgres() : ClockStoreTests(StoreEngine.Postgres);

public sealed class DigestStoreOnPostgres() : DigestStoreTests(StoreEngine.Postgres);

public sealed class DueChatsOnPostgres() : DueChatsTests(StoreEngine.Postgres);

public sealed class FollowersOnPostgres() : FollowersTests(StoreEngine.Postgres);

public sealed class ForgetOnPostgres() : ForgetTests(StoreEngine.Postgres);

public sealed class FreshArticlesOnPostgres() : FreshArticlesTests(StoreEngine.Postgres);

public sealed class HeldStoriesOnPostgres() : HeldStoriesTests(StoreEngine.Postgres);

public sealed class ImportOnPostgres() : ImportTests(StoreEngine.Postgres);

public sealed class IssuesOnPostgres() : IssuesTests(StoreEngine.Postgres);

public sealed class LatestArticlesOnPostgres() : LatestArticlesTests(StoreEngine.Postgres);

public sealed class LeaseOnPostgres() : LeaseTests(StoreEngine.Postgres);

public sealed class MenuStoreOnPostgres() : MenuStoreTests(StoreEngine.Postgres);

public sealed class OutcomeOnPostgres() : OutcomeTests(StoreEngine.Postgres);

public sealed class PlanOnPostgres() : PlanTests(StoreEngine.Postgres);

public sealed class PushedArticlesOnPostgres() : PushedArticlesTests(StoreEngine.Postgres);

public sealed class RelatedOnPostgres() : RelatedTests(StoreEngine.Postgres);

public sealed class RetentionOnPostgres() : RetentionTests(StoreEngine.Postgres);

public sealed class ReviewStoreOnPostgres() : ReviewStoreTests(StoreEngine.Postgres);

public sealed class SearchOnPostgres() : SearchTests(StoreEngine.Postgres);

public sealed class StatisticsOnPostgres() : StatisticsTests(StoreEngine.Postgres);

public sealed class SummaryLedgerOnPostgres() : SummaryLedgerTests(StoreEngine.Postgres);

public sealed class UpdateLogOnPostgres() : UpdateLogTests(StoreEngine.Postgres);

public sealed class WaitingChangesOnPostgres() : WaitingChangesTests(StoreEngine.Postgres);

public sealed class WaterLevelOnPostgres() : WaterLevelTests(StoreEngine.Postgres);

public sealed class WeeklyStoreOnPostgres() : WeeklyStoreTests(StoreEngine.Postgres);
