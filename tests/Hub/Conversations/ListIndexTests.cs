using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Hub.Conversations;
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
    [Theory]
    [InlineData("queue")]
    [InlineData("bot")]
    [InlineData("closed")]
    [InlineData("undelivered")]
    public async Task A_page_is_read_from_its_index_without_sorting(string list)
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        var statements = new List<(string Sql, List<(string Name, object? Value)> Parameters)>();
        using var listening = DiagnosticListening.To(statements);

        var after = new ListCursor(HubHost.Start, Guid.Empty).Write();
        await ben.GetJsonAsync($"/api/conversations?list={list}&after={after}");

        var (sql, parameters) = Assert.Single(statements, statement => statement.Sql.Contains("LIMIT @", StringComparison.Ordinal) && statement.Sql.Contains("ORDER BY", StringComparison.Ordinal));
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

        Assert.Contains("INDEX IX_conversations_department", Assert.Single(plan), StringComparison.Ordinal);
    }

    private sealed class DiagnosticListening : IObserver<System.Diagnostics.DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
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
                && command.CommandText.Contains("FROM \"conversations\"", StringComparison.Ordinal))
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
