using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Tests.Hub;

/// <summary>Makes operators and signs them in.</summary>
internal static class Team
{
    public const string Password = "correct horse battery staple";

    /// <summary>Opens the set-up link and makes the first admin.</summary>
    public static async Task<HttpClient> SetUpAsync(this HubHost hub)
    {
        var client = hub.Console();
        var body = new { code = hub.SetupCode(), name = "Ada", email = "ada@example.com", password = Password };
        var answer = await client.PostAsJsonAsync("/api/setup", body, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    public static string SetupCode(this HubHost hub) => hub.Lines.All.Single(line => line.StartsWith("Set up the hub", StringComparison.Ordinal)).Split("code=")[1];

    /// <summary>Makes an operator in the given departments and signs them in.</summary>
    public static async Task<HttpClient> JoinAsync(this HubHost hub, string name, OperatorRole role, int cap = 5, params string[] departments)
    {
        var email = name.ToLowerInvariant() + "@example.com";
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<HubDbContext>();
            var account = new Account { Id = Guid.CreateVersion7(hub.Clock.GetUtcNow()), UserName = email, Email = email };
            database.Operators.Add(new() { Id = account.Id, Name = name, Role = role, Cap = cap });
            foreach (var department in departments)
            {
                database.OperatorDepartments.Add(new() { Operator = account.Id, Department = hub.Department(department).Value });
            }

            var result = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
            Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
        }

        await hub.Get<HubDirectory>().RefreshAsync(TestContext.Current.CancellationToken);
        var client = hub.Console();
        Assert.Equal(HttpStatusCode.OK, (await client.SignInAsync(email, Password)).StatusCode);
        return client;
    }

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient client, string email, string password) =>
        client.PostAsJsonAsync("/api/session", new { email, password }, TestContext.Current.CancellationToken);

    public static DepartmentId Department(this HubHost hub, string name) =>
        hub.Get<HubDirectory>().Current.FindDepartment(name)?.Id ?? throw new InvalidOperationException($"There is no department {name}.");

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    public static async Task<string?> ProblemAsync(this HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return problem.GetProperty("type").GetString();
    }
}
