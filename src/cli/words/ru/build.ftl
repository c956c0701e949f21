### Payom: build
