using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Hub.Conversations.Lists;
using Omnichannel.Hub.Matching;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Tests.Hub.Conversations;

/// <summary>Runs alone: what it listens to is the whole process's.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "alone";
}

[Collection(RunsAlone.Name)]
public sealed class ListIndexTests
{
    /// <summary>Lists, and whether a page has to look at rows beyond what the index knows: then it finds out first how far it looks.</summary>
    private static readonly (string List, bool Looks)[] Lists =
    [
        ("queue", false),
        ("bot", false),
        ("closed", false),
        ("undelivered", false),
        ("missed", false),
        ("active", false),
        ("all", false),
        ("monitored", false),
        ("queue&channel=webchat", true),
        ("closed&channel=webchat&days=30", true),
        ("missed&tag=vip", true),
        ("active&status=queued", true),
        ("all&status=assigned", true),
        ("all&status=closed&from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z", true),
        ("all&operator=ME", true),
        ("all&operator=ME&channel=webchat", true),
        ("closed&operator=ME", true),
        ("missed&operator=ME&tag=vip", true),
        ("active&operator=ME", true),
    ];

    [Fact]
    public async Task A_page_is_read_from_its_index_without_sorting()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var me = (await ben.GetJsonAsync("/api/me")).GetProperty("id").GetString();
        var after = new ListCursor(HubHost.Start, Guid.Empty).Write();
        foreach (var (list, looks) in Lists)
        {
            var statements = new List<(string Sql, List<(string Name, object? Value)> Parameters)>();
            using (DiagnosticListening.To(statements))
            {
                await ben.GetJsonAsync($"/api/conversations?list={list.Replace("ME", me, StringComparison.Ordinal)}&after={after}");
            }

            var pages = statements.Where(statement => statement.Sql.Contains("LIMIT @", StringComparison.Ordinal)).ToList();
            Assert.Equal((list, looks ? 2 : 1), (list, pages.Count));
            foreach (var (sql, parameters) in pages)
            {
                var plan = string.Join('\n', (await ExplainAsync(hub, sql, parameters)).Where(step => !step.Contains("json_each", StringComparison.Ordinal)));
                Assert.True(!plan.Contains("SCAN", StringComparison.Ordinal) && !plan.Contains("TEMP B-TREE", StringComparison.Ordinal), $"{list}: {plan}\n{sql}");
                Assert.True(plan.Contains("INDEX IX_conversations_", StringComparison.Ordinal) || plan.Contains("participants", StringComparison.Ordinal), $"{list}: {plan}");
            }
        }
    }

    [Fact]
    public async Task The_chats_of_an_address_are_found_by_indexes_alone()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var statements = new List<(string Sql, List<(string Name, object? Value)> Parameters)>();
        using (DiagnosticListening.To(statements))
        {
            await ben.GetJsonAsync("/api/conversations?list=all&email=vera@example.com");
        }

        var (sql, parameters) = Assert.Single(statements, statement => statement.Sql.Contains("NOCASE", StringComparison.Ordinal));
        var plan = await ExplainAsync(hub, sql, parameters);
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("SUBQUERY", StringComparison.Ordinal) && !step.Contains(" c", StringComparison.Ordinal));
        Assert.Contains(plan, step => step.Contains("IX_contacts_email", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_mentions_is_read_from_its_index_without_sorting()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var statements = new List<(string Sql, List<(string Name, object? Value)> Parameters)>();
        using (DiagnosticListening.To(statements))
        {
            await ben.GetJsonAsync("/api/mentions?after=" + new ListCursor(HubHost.Start, Guid.Empty).Write());
        }

        var (sql, parameters) = Assert.Single(statements, statement => statement.Sql.Contains("FROM \"mentions\"", StringComparison.Ordinal));
        var plan = string.Join('\n', await ExplainAsync(hub, sql, parameters));
        Assert.Contains("SEARCH m USING INDEX IX_mentions_operator_at_conversation (operator=? AND at<?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_next_of_each_kind_in_a_queue_is_read_from_its_index_without_sorting()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        await VisitorDriver.WaitingAsync(hub);
        var statements = new List<(string Sql, List<(string Name, object? Value)> Parameters)>();
        await using var scope = hub.Services.CreateAsyncScope();
        using (DiagnosticListening.To(statements))
        {
            var queue = scope.ServiceProvider.GetRequiredService<QueueReader>();
            var front = Assert.Single(await queue.ReadFrontsAsync(hub.Department("Support"), TestContext.Current.CancellationToken));
            Assert.Null(await queue.ReadBehindAsync(hub.Department("Support"), front, TestContext.Current.CancellationToken));
        }

        Assert.Equal(3, statements.Count);
        foreach (var (sql, parameters) in statements)
        {
            Assert.StartsWith(
                "SEARCH c USING INDEX IX_conversations_department_needs_priority_queued_at_id (department=?",
                Assert.Single(await ExplainAsync(hub, sql, parameters)),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_counted_is_counted_in_an_index_that_has_nothing_else()
    {
        await using var hub = new HubHost();
        using var admin = await hub.SetUpAsync();
        await using var scope = hub.Services.CreateAsyncScope();
        var lists = scope.ServiceProvider.GetRequiredService<ConversationLists>();
        foreach (var list in Enum.GetValues<ConversationList>().Except([ConversationList.Mine, ConversationList.Monitored]))
        {
            var statements = new List<(string Sql, List<(string Name, object? Value)> Parameters)>();
            using (DiagnosticListening.To(statements))
            {
                await lists.CountAsync(list, hub.Department("Support"), TestContext.Current.CancellationToken);
            }

            var (sql, parameters) = Assert.Single(statements);
            var plan = await PlanAsync(hub, sql, parameters);
            Assert.StartsWith("SEARCH c USING ", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP", plan, StringComparison.Ordinal);
            Assert.True(list == ConversationList.All || !plan.Contains("department_all", StringComparison.Ordinal), $"{list}: {plan}");
        }
    }

    [Fact]
    public async Task What_the_board_counts_is_counted_in_such_indexes_too()
    {
        await using var hub = new HubHost();
        using var sue = await hub.JoinAsync("Sue", OperatorRole.Supervisor, departments: "Support");
        await VisitorDriver.WaitingAsync(hub);
        var statements = new List<(string Sql, List<(string Name, object? Value)> Parameters)>();
        using (DiagnosticListening.To(statements))
        {
            await sue.GetJsonAsync("/api/board");
        }

        var plans = new List<string>();
        foreach (var (sql, parameters) in statements)
        {
            plans.Add((await PlanAsync(hub, sql, parameters)).Split("INDEX IX_conversations_")[^1]);
        }

        Assert.Equal(
            [
                "department_priority_queued_at_id (department=?)",
                "department_priority_queued_at_id (department=?)",
                "department_priority_queued_at_id (department=? AND priority<?)",
                "department_started_id (department=? AND started=?)",
                "department_closed_at_id (department=? AND closed_at>?)",
                "owner (owner>?)",
            ],
            plans);
    }

    // What is counted up to a limit is a part of the statement, which is run as such.
    private static async Task<string> PlanAsync(HubHost hub, string sql, List<(string Name, object? Value)> parameters) =>
        Assert.Single(await ExplainAsync(hub, sql, parameters), step => step is not ("CO-ROUTINE c0" or "SCAN c0"));

    private static async Task<List<string>> ExplainAsync(HubHost hub, string sql, List<(string Name, object? Value)> parameters)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var connection = scope.ServiceProvider.GetRequiredService<HubDbContext>().Database.GetDbConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var explain = connection.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = explain.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            explain.Parameters.Add(parameter);
        }

        var plan = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            plan.Add(reader.GetString(3));
        }

        return plan;
    }

    private sealed class DiagnosticListening : IObserver<System.Diagnostics.DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private static readonly string[] Tables = ["FROM \"conversations\"", "FROM \"participants\"", "FROM \"mentions\""];

        private readonly List<(string Sql, List<(string Name, object? Value)> Parameters)> _statements;
        private readonly List<IDisposable> _subscriptions = [];

        private DiagnosticListening(List<(string Sql, List<(string Name, object? Value)> Parameters)> statements) => _statements = statements;

        public static DiagnosticListening To(List<(string Sql, List<(string Name, object? Value)> Parameters)> statements)
        {
            var listening = new DiagnosticListening(statements);
            listening._subscriptions.Add(System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(listening));
            return listening;
        }

        public void OnNext(System.Diagnostics.DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: { } command }
                && Tables.Any(table => command.CommandText.Contains(table, StringComparison.Ordinal)))
            {
                lock (_statements)
                {
                    _statements.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
                }
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
