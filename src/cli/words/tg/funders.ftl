### Payom: funders
