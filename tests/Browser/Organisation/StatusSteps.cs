using Microsoft.Playwright;

namespace Omnichannel.Tests.Browser.Organisation;

/// <summary>What operators do about their status.</summary>
internal static class StatusSteps
{
    public static ILocator StatusButton(this OperatorAtDesk desk, string status) => desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^" + status) });

    public static async Task OpensStatusAsync(this OperatorAtDesk desk, string now)
    {
        await desk.StatusButton(now).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Say why…" }).WaitForAsync();
    }
}
